<#if stillToCome?has_content>ご注文（${orderId}）の商品の一部を発送いたしました<#elseif shippedBefore?has_content>ご注文（${orderId}）の残りの商品を発送いたしました<#else>ご注文（${orderId}）の商品を発送いたしました</#if>
