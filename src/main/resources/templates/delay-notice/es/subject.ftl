<#if newDelivery??>Nueva fecha de entrega de su pedido <@together>${orderId}</@together><#else>Nueva fecha de envío de su pedido <@together>${orderId}</@together></#if>
