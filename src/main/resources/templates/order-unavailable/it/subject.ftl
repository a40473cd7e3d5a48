Problema con il Suo ordine <@together>${orderId}</@together>: <#if units == 1>articolo non disponibile<#else>articoli non disponibili</#if>
