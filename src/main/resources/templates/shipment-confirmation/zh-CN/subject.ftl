<#if stillToCome?has_content>您的订单 ${orderId} 中的部分商品已发货<#elseif shippedBefore?has_content>您的订单 ${orderId} 中的剩余商品已发货<#else>您的订单 ${orderId} 已发货</#if>
