<#-- Model: DelayModel -->
<#if units == 1>
<@p>Lamentamos comunicarle que el siguiente artículo de su pedido <@together>${orderId}</@together> se retrasa.</@p>
<#else>
<@p>Lamentamos comunicarle que los siguientes artículos de su pedido <@together>${orderId}</@together> se retrasan.</@p>
</#if>
<@heading><#if units == 1>Artículo retrasado<#else>Artículos retrasados</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Nuevas fechas</@heading>
<@facts>
<#if newShipDate??>
<@fact label="Nueva fecha de envío:">${newShipDate}<#if oldShipDate??> <@together>(antes: ${oldShipDate})</@together></#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="Nueva fecha de entrega:">${newDelivery}<#if oldDelivery??> <@together>(antes: ${oldDelivery})</@together></#if></@fact>
</#if>
</@facts>
<#if !newDelivery??>
<@p>Todavía no tenemos una nueva fecha de entrega.</@p>
</#if>
<#if explanation?has_content>
<@heading>Motivo</@heading>
<@lines of=explanation/>
</#if>
<@heading>Si no desea esperar</@heading>
<@p><#if units == 1>Puede cancelar este artículo y recibir el reembolso íntegro. Para ello, responda a este mensaje antes de que se envíe.<#else>Puede cancelar estos artículos y recibir el reembolso íntegro. Para ello, responda a este mensaje antes de que se envíen.</#if></@p>
