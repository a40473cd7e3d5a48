Problema con il Suo ordine ${orderId}: <#if units == 1>articolo non disponibile<#else>articoli non disponibili</#if>
