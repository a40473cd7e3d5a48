<#-- Model: DelayModel -->
<#if units == 1>
<@p>Nous sommes désolés : l’envoi de l’article suivant de votre commande <@together>${orderId}</@together> est retardé.</@p>
<#else>
<@p>Nous sommes désolés : l’envoi des articles suivants de votre commande <@together>${orderId}</@together> est retardé.</@p>
</#if>
<@heading><#if units == 1>Article concerné<#else>Articles concernés</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Nouvelles dates</@heading>
<@facts>
<#if newShipDate??>
<@fact label="Nouvelle date d’expédition :">${newShipDate}<#if oldShipDate??> <@together>(auparavant : ${oldShipDate})</@together></#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="Nouvelle date de livraison :">${newDelivery}<#if oldDelivery??> <@together>(auparavant : ${oldDelivery})</@together></#if></@fact>
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
<@p><#if units == 1>Vous pouvez annuler cet article : il vous sera intégralement remboursé. Pour cela, répondez à ce message avant l’expédition.<#else>Vous pouvez annuler ces articles : ils vous seront intégralement remboursés. Pour cela, répondez à ce message avant l’expédition.</#if></@p>
