<#-- Model: ReturnModel -->
<@p>Hemos recibido su devolución del pedido <@together>${orderId}</@together>.</@p>
<@heading><#if units == 1>Artículo devuelto<#else>Artículos devueltos</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Reembolso</@heading>
<@facts>
<#if refund.itemPrice??><#if units == 1><@fact label="Precio del artículo:">${refund.itemPrice}</@fact><#else><@fact label="Precio de los artículos:">${refund.itemPrice}</@fact></#if></#if>
<#if refund.itemTax??><#if units == 1><@fact label="Impuestos sobre el artículo:">${refund.itemTax}</@fact><#else><@fact label="Impuestos sobre los artículos:">${refund.itemTax}</@fact></#if></#if>
<#if refund.giftWrapPrice??><@fact label="Envoltorio de regalo:">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="Impuestos sobre el envoltorio de regalo:">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><#if units == 1><@fact label="Descuento en el artículo:">${refund.itemPromotion}</@fact><#else><@fact label="Descuento en los artículos:">${refund.itemPromotion}</@fact></#if></#if>
<#if refund.shippingPrice??><@fact label="Envío:">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="Impuestos sobre el envío:">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="Descuento en el envío:">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="Cargo por reposición de existencias:">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="Gastos de devolución:">${refund.returnShippingFee}</@fact></#if>
<@fact label="Importe reembolsado:">${refund.total}</@fact>
<@fact label="Fecha del reembolso:">${refundedOn}</@fact>
</@facts>
<#if free>
<@p><#if units == 1>No se le ha cobrado nada por este artículo, por lo que no hay nada que reembolsar.<#else>No se le ha cobrado nada por estos artículos, por lo que no hay nada que reembolsar.</#if></@p>
<#else>
<@whenMoneyShows/>
</#if>
