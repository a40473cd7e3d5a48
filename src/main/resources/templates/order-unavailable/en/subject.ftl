Problem with your order ${orderId}: <#if units == 1>item<#else>items</#if> not available
