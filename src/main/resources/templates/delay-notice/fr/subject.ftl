<#if newDelivery??>Nouvelle date de livraison pour votre commande <@together>${orderId}</@together><#else>Nouvelle date d’expédition pour votre commande <@together>${orderId}</@together></#if>
