<#-- Model: DelayModel -->
<#if units == 1>
<@p>leider verspätet sich der folgende Artikel aus Ihrer Bestellung <@together>${orderId}</@together>. Wir bitten um Entschuldigung.</@p>
<#else>
<@p>leider verspäten sich die folgenden Artikel aus Ihrer Bestellung <@together>${orderId}</@together>. Wir bitten um Entschuldigung.</@p>
</#if>
<@heading>Verspätet</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading><#if newShipDate?? && newDelivery?? && !shipDateStays && !deliveryStays>Neue Termine<#else>Neuer Termin</#if></@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="Versandtermin:" wide=true>${newShipDate} <@together>(unverändert)</@together></@fact>
<#else>
<@fact label="Neuer Versandtermin:" wide=true>${newShipDate}<#if oldShipDate??> <@together>(bisher: ${oldShipDate})</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="Liefertermin:" wide=true>${newDelivery} <@together>(unverändert)</@together></@fact>
<#else>
<@fact label="Neuer Liefertermin:" wide=true>${newDelivery}<#if oldDelivery??> <@together>(bisher: ${oldDelivery})</@together></#if></@fact>
</#if>
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
