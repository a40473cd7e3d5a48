<#-- Model: DelayModel -->
<#if units == 1>
<@p>leider verspätet sich der folgende Artikel Ihrer Bestellung <@together>${orderId}</@together>. Wir bitten um Entschuldigung.</@p>
<#else>
<@p>leider verspäten sich die folgenden Artikel Ihrer Bestellung <@together>${orderId}</@together>. Wir bitten um Entschuldigung.</@p>
</#if>
<@heading>Verspätet</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Neue Termine</@heading>
<@facts>
<#if newShipDate??>
<@fact label="Neuer Versandtermin:">${newShipDate}<#if oldShipDate??> <@together>(bisher: ${oldShipDate})</@together></#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="Neuer Liefertermin:">${newDelivery}<#if oldDelivery??> <@together>(bisher: ${oldDelivery})</@together></#if></@fact>
</#if>
</@facts>
<#if !newDelivery??>
<@p>Einen neuen Liefertermin können wir Ihnen noch nicht nennen.</@p>
</#if>
<#if explanation?has_content>
<@heading>Grund</@heading>
<@lines of=explanation/>
</#if>
<@heading>Wenn Sie nicht warten möchten</@heading>
<@p><#if units == 1>Sie können diesen Artikel stornieren und erhalten den vollen Betrag zurück. Antworten Sie dazu bitte auf diese Nachricht, bevor der Artikel versandt wird.<#else>Sie können diese Artikel stornieren und erhalten den vollen Betrag zurück. Antworten Sie dazu bitte auf diese Nachricht, bevor die Artikel versandt werden.</#if></@p>
