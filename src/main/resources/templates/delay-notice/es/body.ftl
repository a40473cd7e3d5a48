<#-- Model: DelayModel -->
<#if units == 1>
<@p>Lamentamos comunicarle que el siguiente artículo de su pedido <@together>${orderId}</@together> se ha retrasado.</@p>
<#else>
<@p>Lamentamos comunicarle que los siguientes artículos de su pedido <@together>${orderId}</@together> se han retrasado.</@p>
</#if>
<@heading><#if units == 1>Artículo retrasado<#else>Artículos retrasados</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading><#if newShipDate?? && newDelivery?? && !shipDateStays && !deliveryStays>Nuevas fechas<#else>Nueva fecha</#if></@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="Fecha de envío:" wide=true>${newShipDate} <@together>(sin cambios)</@together></@fact>
<#else>
<@fact label="Nueva fecha de envío:" wide=true>${newShipDate}<#if oldShipDate??> <@together>(antes: ${oldShipDate})</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="Fecha de entrega:" wide=true>${newDelivery} <@together>(sin cambios)</@together></@fact>
<#else>
<@fact label="Nueva fecha de entrega:" wide=true>${newDelivery}<#if oldDelivery??> <@together>(antes: ${oldDelivery})</@together></#if></@fact>
</#if>
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
<@p><#if units == 1>Puede cancelar este artículo y recibir el reembolso íntegro. Para ello, responda a este mensaje antes de que enviemos el artículo.<#else>Puede cancelar estos artículos y recibir el reembolso íntegro. Para ello, responda a este mensaje antes de que enviemos los artículos.</#if></@p>
