<#-- Model: ReturnModel -->
<@p>Hemos recibido su devolución del pedido <@together>${orderId}</@together>.</@p>
<@heading><#if units == 1>Artículo devuelto<#else>Artículos devueltos</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Reembolso</@heading>
<@facts>
<#if refund.itemPrice??><@fact label="Precio de los artículos:">${refund.itemPrice}</@fact></#if>
<#if refund.itemTax??><@fact label="Impuesto sobre los artículos:">${refund.itemTax}</@fact></#if>
<#if refund.giftWrapPrice??><@fact label="Envoltorio de regalo:">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="Impuesto sobre el envoltorio de regalo:">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><@fact label="Descuento en los artículos:">${refund.itemPromotion}</@fact></#if>
<#if refund.shippingPrice??><@fact label="Envío:">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="Impuesto sobre el envío:">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="Descuento en el envío:">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="Cargo por reposición:">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="Gastos de devolución:">${refund.returnShippingFee}</@fact></#if>
<@fact label="Importe reembolsado:">${refund.total}</@fact>
<@fact label="Fecha del reembolso:">${refundedOn}</@fact>
</@facts>
<@whenMoneyShows/>
