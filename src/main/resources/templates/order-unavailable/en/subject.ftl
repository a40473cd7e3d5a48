Problem with your order <@together>${orderId}</@together>: <#if units == 1>item<#else>items</#if> not available
