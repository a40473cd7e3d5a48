<#if newDelivery?? && !deliveryStays || !newShipDate??>您的訂單 <@together>${orderId}</@together> 的送達日期有變更<#else>您的訂單 <@together>${orderId}</@together> 的出貨日期有變更</#if>
