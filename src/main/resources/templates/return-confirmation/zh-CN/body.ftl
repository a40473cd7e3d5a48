<#-- Model: ReturnModel -->
<@p>我们已收到您的订单 <@together>${orderId}</@together> 的退货。</@p>
<@heading>退回的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@heading>退款</@heading>
<@facts>
<#if refund.itemPrice??><@fact label="商品价格：">${refund.itemPrice}</@fact></#if>
<#if refund.itemTax??><@fact label="商品税费：">${refund.itemTax}</@fact></#if>
<#if refund.giftWrapPrice??><@fact label="礼品包装费：">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="礼品包装税费：">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><@fact label="商品折扣：">${refund.itemPromotion}</@fact></#if>
<#if refund.shippingPrice??><@fact label="运费：">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="运费的税费：">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="运费折扣：">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="重新入库费：">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="退货运费：">${refund.returnShippingFee}</@fact></#if>
<@fact label="退款金额：">${refund.total}</@fact>
<@fact label="退款日期：">${refundedOn}</@fact>
</@facts>
<#if free>
<@p>由于未就上述商品向您收取费用，因此没有需要退还的款项。</@p>
<#else>
<@whenMoneyShows/>
</#if>
