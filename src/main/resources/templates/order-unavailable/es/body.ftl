<#-- Model: UnavailableModel -->
<#if units == 1>
<@p>Lamentamos comunicarle que no podemos enviarle el siguiente artículo de su pedido <@together>${orderId}</@together>.</@p>
<#else>
<@p>Lamentamos comunicarle que no podemos enviarle los siguientes artículos de su pedido <@together>${orderId}</@together>.</@p>
</#if>
<@heading><#if units == 1>Artículo no disponible<#else>Artículos no disponibles</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Motivo</@heading>
<#if reason == "NoInventory">
<@p><#if units == 1>El artículo está agotado.<#else>Los artículos están agotados.</#if></@p>
<#else>
<@p><#if units == 1>No hemos podido enviar el artículo.<#else>No hemos podido enviar los artículos.</#if></@p>
</#if>
<@heading>Importe de su pedido</@heading>
<#if free>
<@p><#if units == 1>El importe de su pedido se ha reducido en ${amount} porque no se le ha cobrado nada por este artículo.<#else>El importe de su pedido se ha reducido en ${amount} porque no se le ha cobrado nada por estos artículos.</#if></@p>
<#else>
<@p>El importe de su pedido se ha reducido en ${amount}.</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>Pendiente de envío</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
