<#-- Model: DelayModel -->
<#if units == 1>
<@p>Nous sommes désolés de vous informer que l’envoi de l’article suivant de votre commande <@together>${orderId}</@together> est retardé.</@p>
<#else>
<@p>Nous sommes désolés de vous informer que l’envoi des articles suivants de votre commande <@together>${orderId}</@together> est retardé.</@p>
</#if>
<@heading><#if units == 1>Article concerné<#else>Articles concernés</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading><#if newShipDate?? && newDelivery?? && !shipDateStays && !deliveryStays>Nouvelles dates<#else>Nouvelle date</#if></@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="Date d’expédition :" wide=true>${newShipDate} <@together>(inchangée)</@together></@fact>
<#else>
<@fact label="Nouvelle date d’expédition :" wide=true>${newShipDate}<#if oldShipDate??> <@together>(précédemment : ${oldShipDate})</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="Date de livraison :" wide=true>${newDelivery} <@together>(inchangée)</@together></@fact>
<#else>
<@fact label="Nouvelle date de livraison :" wide=true>${newDelivery}<#if oldDelivery??> <@together>(précédemment : ${oldDelivery})</@together></#if></@fact>
</#if>
</#if>
</@facts>
<#if !newDelivery??>
<@p>Nous n’avons pas encore de nouvelle date de livraison.</@p>
</#if>
<#if explanation?has_content>
<@heading>Motif</@heading>
<@lines of=explanation/>
</#if>
<@heading>Si vous ne souhaitez pas attendre</@heading>
<@p><#if units == 1>Vous pouvez annuler cet article : il vous sera intégralement remboursé. Pour cela, il vous suffit de répondre à ce message avant l’expédition.<#else>Vous pouvez annuler ces articles : ils vous seront intégralement remboursés. Pour cela, il vous suffit de répondre à ce message avant l’expédition.</#if></@p>
