<#if newDelivery??>Neuer Liefertermin für Ihre Bestellung <@together>${orderId}</@together><#else>Neuer Versandtermin für Ihre Bestellung <@together>${orderId}</@together></#if>
