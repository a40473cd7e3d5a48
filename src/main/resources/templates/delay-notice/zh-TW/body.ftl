<#-- Model: DelayModel -->
<@p>非常抱歉，您的訂單 <@together>${orderId}</@together> 中的以下商品將有所延遲。</@p>
<@heading>延遲的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
<@heading>新的日期</@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="出貨日期：" wide=true>${newShipDate}<@together>（不變）</@together></@fact>
<#else>
<@fact label="新的出貨日期：" wide=true>${newShipDate}<#if oldShipDate??><@together>（變更前：${oldShipDate}）</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="送達日期：" wide=true>${newDelivery}<@together>（不變）</@together></@fact>
<#else>
<@fact label="新的送達日期：" wide=true>${newDelivery}<#if oldDelivery??><@together>（變更前：${oldDelivery}）</@together></#if></@fact>
</#if>
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
