<#if newDelivery??>New delivery date for your order <@together>${orderId}</@together><#else>New shipping date for your order <@together>${orderId}</@together></#if>
