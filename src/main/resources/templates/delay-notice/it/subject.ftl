<#if newDelivery??>Nuova data di consegna per il Suo ordine ${orderId}<#else>Nuova data di spedizione per il Suo ordine ${orderId}</#if>
