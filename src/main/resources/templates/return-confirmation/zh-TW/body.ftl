<#-- Model: ReturnModel -->
<@p>我們已收到您的訂單 <@together>${orderId}</@together> 的退貨。</@p>
<@heading>退回的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
<@heading>退款</@heading>
<@facts>
<#if refund.itemPrice??><@fact label="商品價格：">${refund.itemPrice}</@fact></#if>
<#if refund.itemTax??><@fact label="商品稅金：">${refund.itemTax}</@fact></#if>
<#if refund.giftWrapPrice??><@fact label="禮品包裝費：">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="禮品包裝稅金：">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><@fact label="商品折扣：">${refund.itemPromotion}</@fact></#if>
<#if refund.shippingPrice??><@fact label="運費：">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="運費稅金：">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="運費折扣：">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="重新入庫費：">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="退貨運費：">${refund.returnShippingFee}</@fact></#if>
<@fact label="退款金額：">${refund.total}</@fact>
<@fact label="退款日期：">${refundedOn}</@fact>
</@facts>
<#if free>
<@p>由於未就上述商品向您收取費用，因此沒有需要退還的款項。</@p>
<#else>
<@whenMoneyShows/>
</#if>
