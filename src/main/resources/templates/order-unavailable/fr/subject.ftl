Problème avec votre commande <@together>${orderId}</@together> : <#if units == 1>article indisponible<#else>articles indisponibles</#if>
