<#-- Model: ReturnModel -->
<@p>abbiamo ricevuto il Suo reso per l’ordine <@together>${orderId}</@together>.</@p>
<@heading><#if units == 1>Articolo reso<#else>Articoli resi</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Rimborso</@heading>
<@facts>
<#if refund.itemPrice??><#if units == 1><@fact label="Prezzo dell’articolo:">${refund.itemPrice}</@fact><#else><@fact label="Prezzo degli articoli:">${refund.itemPrice}</@fact></#if></#if>
<#if refund.itemTax??><#if units == 1><@fact label="Imposta sull’articolo:">${refund.itemTax}</@fact><#else><@fact label="Imposta sugli articoli:">${refund.itemTax}</@fact></#if></#if>
<#if refund.giftWrapPrice??><@fact label="Confezione regalo:">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="Imposta sulla confezione regalo:">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><#if units == 1><@fact label="Sconto sull’articolo:">${refund.itemPromotion}</@fact><#else><@fact label="Sconto sugli articoli:">${refund.itemPromotion}</@fact></#if></#if>
<#if refund.shippingPrice??><@fact label="Spedizione:">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="Imposta sulla spedizione:">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="Sconto sulla spedizione:">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="Spese di riassortimento:">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="Spese di reso:">${refund.returnShippingFee}</@fact></#if>
<@fact label="Importo rimborsato:">${refund.total}</@fact>
<@fact label="Data del rimborso:">${refundedOn}</@fact>
</@facts>
<#if free>
<@p><#if units == 1>Per questo articolo non Le è stato addebitato nulla, quindi non c’è nulla da rimborsare.<#else>Per questi articoli non Le è stato addebitato nulla, quindi non c’è nulla da rimborsare.</#if></@p>
<#else>
<@whenMoneyShows/>
</#if>
