<#-- Model: DelayModel -->
<@p>非常抱歉，您的订单 <@together>${orderId}</@together> 中的以下商品将有所延迟。</@p>
<@heading>延迟的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@heading>新的日期</@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="发货日期：" wide=true>${newShipDate}<@together>（不变）</@together></@fact>
<#else>
<@fact label="新的发货日期：" wide=true>${newShipDate}<#if oldShipDate??><@together>（变更前：${oldShipDate}）</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="送达日期：" wide=true>${newDelivery}<@together>（不变）</@together></@fact>
<#else>
<@fact label="新的送达日期：" wide=true>${newDelivery}<#if oldDelivery??><@together>（变更前：${oldDelivery}）</@together></#if></@fact>
</#if>
</#if>
</@facts>
<#if !newDelivery??>
<@p>新的送达日期尚未确定。</@p>
</#if>
<#if explanation?has_content>
<@heading>原因</@heading>
<@lines of=explanation/>
</#if>
<@heading>如果您不想继续等待</@heading>
<@p>您可以取消上述商品并获得全额退款。如需取消，请在商品发货前回复此邮件告知我们。</@p>
