<#-- Model: DelayModel -->
<#if units == 1>
<@p>purtroppo il seguente articolo del Suo ordine <@together>${orderId}</@together> è in ritardo. Ce ne scusiamo.</@p>
<#else>
<@p>purtroppo i seguenti articoli del Suo ordine <@together>${orderId}</@together> sono in ritardo. Ce ne scusiamo.</@p>
</#if>
<@heading><#if units == 1>Articolo in ritardo<#else>Articoli in ritardo</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading><#if newShipDate?? && newDelivery?? && !shipDateStays && !deliveryStays>Nuove date<#else>Nuova data</#if></@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="Data di spedizione:" wide=true>${newShipDate} <@together>(invariata)</@together></@fact>
<#else>
<@fact label="Nuova data di spedizione:" wide=true>${newShipDate}<#if oldShipDate??> <@together>(in precedenza: ${oldShipDate})</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="Data di consegna:" wide=true>${newDelivery} <@together>(invariata)</@together></@fact>
<#else>
<@fact label="Nuova data di consegna:" wide=true>${newDelivery}<#if oldDelivery??> <@together>(in precedenza: ${oldDelivery})</@together></#if></@fact>
</#if>
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
