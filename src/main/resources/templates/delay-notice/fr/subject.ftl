<#if newDelivery??>Nouvelle date de livraison pour votre commande ${orderId}<#else>Nouvelle date d’expédition pour votre commande ${orderId}</#if>
