Problem with order ${orderId}: <#if items?size == 1>an item is<#else>items are</#if> not available
