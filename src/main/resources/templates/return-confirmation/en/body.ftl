<#-- Model: ReturnModel -->
<@p>We have received your return for order <@together>${orderId}</@together>.</@p>
<@heading>Returned</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Refund</@heading>
<@facts>
<#if refund.itemPrice??><@fact label="Item price:">${refund.itemPrice}</@fact></#if>
<#if refund.itemTax??><@fact label="Tax on items:">${refund.itemTax}</@fact></#if>
<#if refund.giftWrapPrice??><@fact label="Gift wrap:">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="Tax on gift wrap:">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><@fact label="Discount on items:">${refund.itemPromotion}</@fact></#if>
<#if refund.shippingPrice??><@fact label="Shipping:">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="Tax on shipping:">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="Discount on shipping:">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="Restocking fee:">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="Return shipping fee:">${refund.returnShippingFee}</@fact></#if>
<@fact label="Amount refunded:">${refund.total}</@fact>
<@fact label="Date of refund:">${refundedOn}</@fact>
</@facts>
<@whenMoneyShows/>
