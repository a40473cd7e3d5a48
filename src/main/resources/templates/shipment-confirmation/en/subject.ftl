<#if stillToCome?has_content>Part of your order ${orderId} has been shipped<#else>Your order ${orderId} has been shipped</#if>
