<#if newDelivery??>ご注文（${orderId}）のお届け予定日が変更になりました<#else>ご注文（${orderId}）の発送予定日が変更になりました</#if>
