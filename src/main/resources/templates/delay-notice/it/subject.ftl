<#if newDelivery??>Nuova data di consegna per il Suo ordine <@together>${orderId}</@together><#else>Nuova data di spedizione per il Suo ordine <@together>${orderId}</@together></#if>
