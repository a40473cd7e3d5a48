<#if newDelivery??>New delivery date<#else>New shipping date</#if> for your order ${orderId}
