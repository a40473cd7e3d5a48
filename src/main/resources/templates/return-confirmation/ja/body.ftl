<#-- Model: ReturnModel -->
<@p>ご注文（注文番号：<@together>${orderId}</@together>）の返品を受領いたしました。</@p>
<@heading>返品された商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@heading>ご返金の内訳</@heading>
<@facts>
<#if refund.itemPrice??><@fact label="商品代金：">${refund.itemPrice}</@fact></#if>
<#if refund.itemTax??><@fact label="商品にかかる税：">${refund.itemTax}</@fact></#if>
<#if refund.giftWrapPrice??><@fact label="ギフト包装料：">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="ギフト包装にかかる税：">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><@fact label="商品の割引：">${refund.itemPromotion}</@fact></#if>
<#if refund.shippingPrice??><@fact label="配送料：">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="配送料にかかる税：">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="配送料の割引：">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="返品手数料：">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="返送料：">${refund.returnShippingFee}</@fact></#if>
<@fact label="返金額：">${refund.total}</@fact>
<@fact label="返金日：">${refundedOn}</@fact>
</@facts>
<#if free>
<@p>対象の商品の代金は請求されておりませんので、ご返金は発生いたしません。</@p>
<#else>
<@whenMoneyShows/>
</#if>
