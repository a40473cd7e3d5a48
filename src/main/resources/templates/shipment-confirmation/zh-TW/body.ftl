<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>您的訂單 <@together>${orderId}</@together> 中的部分商品已出貨。</@p>
<#elseif shippedBefore?has_content>
<@p>您的訂單 <@together>${orderId}</@together> 中的其餘商品已出貨。</@p>
<#else>
<@p>您的訂單 <@together>${orderId}</@together> 已出貨。</@p>
</#if>
<@heading>此包裹中的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
<#if shippedBefore?has_content>
<@heading>先前已出貨的商品</@heading>
<@bullets of=shippedBefore; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>尚待出貨的商品</@heading>
<@bullets of=stillToCome; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
<@p>其餘商品出貨後，我們會再通知您。</@p>
</#if>
<@heading>配送資訊</@heading>
<@facts>
<@fact label="出貨日期：">${shippedOn}</@fact>
<@fact label="物流業者："><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="配送服務："><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="追蹤號碼："><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="查詢包裹：" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="預計送達日期：">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>此包裹沒有追蹤號碼。</@p>
</#if>
<#if !expectedDelivery??>
<@p>此包裹的預計送達日期尚未確定。</@p>
</#if>
<@heading>收件地址</@heading>
<@lines of=shipTo/>
