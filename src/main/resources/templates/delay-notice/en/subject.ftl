<#if newDelivery??>New delivery date for your order ${orderId}<#else>New shipping date for your order ${orderId}</#if>
