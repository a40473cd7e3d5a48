<#-- Model: DelayModel -->
<@p>非常抱歉，您的訂單 <@together>${orderId}</@together> 中的以下商品將有所延遲。</@p>
<@heading>延遲的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
<@heading>新的日期</@heading>
<@facts>
<#if newShipDate??>
<@fact label="新的出貨日期：">${newShipDate}<#if oldShipDate??><@together>（原訂：${oldShipDate}）</@together></#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="新的送達日期：">${newDelivery}<#if oldDelivery??><@together>（原訂：${oldDelivery}）</@together></#if></@fact>
</#if>
</@facts>
<#if !newDelivery??>
<@p>新的送達日期尚未確定。</@p>
</#if>
<#if explanation?has_content>
<@heading>原因</@heading>
<@lines of=explanation/>
</#if>
<@heading>如果您不想繼續等候</@heading>
<@p>您可以取消上述商品並獲得全額退款。如需取消，請在商品出貨前回覆此郵件告知我們。</@p>
