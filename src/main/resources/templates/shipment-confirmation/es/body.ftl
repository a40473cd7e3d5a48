<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>Hemos enviado una parte de su pedido <@together>${orderId}</@together>.</@p>
<#elseif shippedBefore?has_content>
<@p>Hemos enviado la última parte de su pedido <@together>${orderId}</@together>.</@p>
<#else>
<@p>Hemos enviado su pedido <@together>${orderId}</@together>.</@p>
</#if>
<@heading>En este paquete</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<#if shippedBefore?has_content>
<@heading>Enviado anteriormente</@heading>
<@bullets of=shippedBefore; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>Pendiente de envío</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@p>Le escribiremos de nuevo en cuanto enviemos el resto.</@p>
</#if>
<@heading>Entrega</@heading>
<@facts>
<@fact label="Fecha de envío:">${shippedOn}</@fact>
<@fact label="Transportista:"><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="Servicio:"><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="Número de seguimiento:"><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="Seguimiento del paquete:" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="Fecha de entrega prevista:">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>Este paquete no tiene número de seguimiento.</@p>
</#if>
<#if !expectedDelivery??>
<@p>Todavía no conocemos la fecha de entrega de este paquete.</@p>
</#if>
<@heading>Dirección de entrega</@heading>
<@lines of=shipTo/>
