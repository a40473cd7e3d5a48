<#-- Model: ReturnModel -->
<@p>Ihre Rücksendung zur Bestellung <@together>${orderId}</@together> ist bei uns eingetroffen.</@p>
<@heading>Zurückgesandt</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Erstattung</@heading>
<@facts>
<#if refund.itemPrice??><@fact label="Artikelpreis:">${refund.itemPrice}</@fact></#if>
<#if refund.itemTax??><@fact label="Steuer auf Artikel:">${refund.itemTax}</@fact></#if>
<#if refund.giftWrapPrice??><@fact label="Geschenkverpackung:">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="Steuer auf Geschenkverpackung:">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><@fact label="Rabatt auf Artikel:">${refund.itemPromotion}</@fact></#if>
<#if refund.shippingPrice??><@fact label="Versand:">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="Steuer auf Versand:">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="Rabatt auf Versand:">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="Wiedereinlagerungsgebühr:">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="Rücksendekosten:">${refund.returnShippingFee}</@fact></#if>
<@fact label="Erstattungsbetrag:">${refund.total}</@fact>
<@fact label="Datum der Erstattung:">${refundedOn}</@fact>
</@facts>
<#if free>
<@p><#if units == 1>Für diesen Artikel wurde Ihnen nichts berechnet, daher ist nichts zu erstatten.<#else>Für diese Artikel wurde Ihnen nichts berechnet, daher ist nichts zu erstatten.</#if></@p>
<#else>
<@whenMoneyShows/>
</#if>
