<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>您的订单 <@together>${orderId}</@together> 中的部分商品已发货。</@p>
<#elseif shippedBefore?has_content>
<@p>您的订单 <@together>${orderId}</@together> 中的剩余商品已发货。</@p>
<#else>
<@p>您的订单 <@together>${orderId}</@together> 已发货。</@p>
</#if>
<@heading>此包裹中的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<#if shippedBefore?has_content>
<@heading>先前已发货的商品</@heading>
<@bullets of=shippedBefore; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>尚待发货的商品</@heading>
<@bullets of=stillToCome; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@p>其余商品发货后，我们会再次通知您。</@p>
</#if>
<@heading>配送信息</@heading>
<@facts>
<@fact label="发货日期：">${shippedOn}</@fact>
<@fact label="承运商："><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="配送服务："><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="运单号："><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="查询包裹：" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="预计送达日期：">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>此包裹没有运单号。</@p>
</#if>
<#if !expectedDelivery??>
<@p>此包裹的预计送达日期尚未确定。</@p>
</#if>
<@heading>收货地址</@heading>
<@lines of=shipTo/>
