Problema con su pedido <@together>${orderId}</@together>: <#if units == 1>artículo no disponible<#else>artículos no disponibles</#if>
