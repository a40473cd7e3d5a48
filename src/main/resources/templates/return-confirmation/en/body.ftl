<#-- Model: ReturnModel -->
<@p>We have received your return for order <@together>${orderId}</@together>.</@p>
<@heading>Returned</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Refund</@heading>
<@facts>
<#if refund.itemPrice??><#if units == 1><@fact label="Item price:">${refund.itemPrice}</@fact><#else><@fact label="Price of items:">${refund.itemPrice}</@fact></#if></#if>
<#if refund.itemTax??><#if units == 1><@fact label="Tax on item:">${refund.itemTax}</@fact><#else><@fact label="Tax on items:">${refund.itemTax}</@fact></#if></#if>
<#if refund.giftWrapPrice??><@fact label="Gift wrap:">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="Tax on gift wrap:">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><#if units == 1><@fact label="Discount on item:">${refund.itemPromotion}</@fact><#else><@fact label="Discount on items:">${refund.itemPromotion}</@fact></#if></#if>
<#if refund.shippingPrice??><@fact label="Shipping:">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="Tax on shipping:">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="Discount on shipping:">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="Restocking fee:">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="Return shipping fee:">${refund.returnShippingFee}</@fact></#if>
<@fact label="Amount refunded:">${refund.total}</@fact>
<@fact label="Date of refund:">${refundedOn}</@fact>
</@facts>
<#if free>
<@p><#if units == 1>Nothing was charged for this item, so there is nothing to refund.<#else>Nothing was charged for these items, so there is nothing to refund.</#if></@p>
<#else>
<@whenMoneyShows/>
</#if>
