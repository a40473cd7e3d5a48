<#-- Model: DelayModel -->
<#if units == 1>
<@p>siamo spiacenti: il seguente articolo del Suo ordine <@together>${orderId}</@together> è in ritardo.</@p>
<#else>
<@p>siamo spiacenti: i seguenti articoli del Suo ordine <@together>${orderId}</@together> sono in ritardo.</@p>
</#if>
<@heading><#if units == 1>Articolo in ritardo<#else>Articoli in ritardo</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Nuove date</@heading>
<@facts>
<#if newShipDate??>
<@fact label="Nuova data di spedizione:">${newShipDate}<#if oldShipDate??> <@together>(prima: ${oldShipDate})</@together></#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="Nuova data di consegna:">${newDelivery}<#if oldDelivery??> <@together>(prima: ${oldDelivery})</@together></#if></@fact>
</#if>
</@facts>
<#if !newDelivery??>
<@p>Non abbiamo ancora una nuova data di consegna.</@p>
</#if>
<#if explanation?has_content>
<@heading>Motivo</@heading>
<@lines of=explanation/>
</#if>
<@heading>Se preferisce non attendere</@heading>
<@p><#if units == 1>Può annullare questo articolo e ricevere il rimborso completo. Per farlo, risponda a questo messaggio prima della spedizione.<#else>Può annullare questi articoli e ricevere il rimborso completo. Per farlo, risponda a questo messaggio prima della spedizione.</#if></@p>
