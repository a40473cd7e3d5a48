<#-- Model: DelayModel -->
<@p>非常抱歉，您的订单 <@together>${orderId}</@together> 中的以下商品将有所延迟。</@p>
<@heading>延迟的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@heading>新的日期</@heading>
<@facts>
<#if newShipDate??>
<@fact label="新的发货日期：">${newShipDate}<#if oldShipDate??><@together>（原定：${oldShipDate}）</@together></#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="新的送达日期：">${newDelivery}<#if oldDelivery??><@together>（原定：${oldDelivery}）</@together></#if></@fact>
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
