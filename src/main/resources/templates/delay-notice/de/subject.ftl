<#if newDelivery??>Neuer Liefertermin für Ihre Bestellung ${orderId}<#else>Neuer Versandtermin für Ihre Bestellung ${orderId}</#if>
