<#if newDelivery?? && !deliveryStays || !newShipDate??>ご注文（<@together>${orderId}</@together>）のお届け予定日が変更になりました<#else>ご注文（<@together>${orderId}</@together>）の発送予定日が変更になりました</#if>
