Problème avec votre commande ${orderId} : <#if units == 1>article indisponible<#else>articles indisponibles</#if>
