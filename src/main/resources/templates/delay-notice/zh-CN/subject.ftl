<#if newDelivery?? && !deliveryStays || !newShipDate??>您的订单 <@together>${orderId}</@together> 的送达日期有变更<#else>您的订单 <@together>${orderId}</@together> 的发货日期有变更</#if>
