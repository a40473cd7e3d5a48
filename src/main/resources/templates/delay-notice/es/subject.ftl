<#if newDelivery??>Nueva fecha de entrega de su pedido ${orderId}<#else>Nueva fecha de envío de su pedido ${orderId}</#if>
