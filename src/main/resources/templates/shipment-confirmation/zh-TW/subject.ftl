<#if stillToCome?has_content>您的訂單 ${orderId} 中的部分商品已出貨<#elseif shippedBefore?has_content>您的訂單 ${orderId} 中的其餘商品已出貨<#else>您的訂單 ${orderId} 已出貨</#if>
