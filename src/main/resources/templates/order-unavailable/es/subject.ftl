Problema con su pedido ${orderId}: <#if units == 1>artículo no disponible<#else>artículos no disponibles</#if>
