<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>ein Teil Ihrer Bestellung <@together>${orderId}</@together> wurde versandt.</@p>
<#elseif shippedBefore?has_content>
<@p>der letzte Teil Ihrer Bestellung <@together>${orderId}</@together> wurde versandt.</@p>
<#else>
<@p>Ihre Bestellung <@together>${orderId}</@together> wurde versandt.</@p>
</#if>
<@heading>In diesem Paket</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<#if shippedBefore?has_content>
<@heading>Bereits versandt</@heading>
<@bullets of=shippedBefore; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>Folgt noch</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@p>Wir schreiben Ihnen erneut, sobald der Rest versandt ist.</@p>
</#if>
<@heading>Lieferung</@heading>
<@facts>
<@fact label="Versandt am:">${shippedOn}</@fact>
<@fact label="Versanddienst:"><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="Versandart:"><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="Sendungsnummer:"><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="Sendung verfolgen:" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="Voraussichtliche Lieferung:">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>Dieses Paket hat keine Sendungsnummer.</@p>
</#if>
<#if !expectedDelivery??>
<@p>Für dieses Paket ist uns noch kein voraussichtlicher Liefertermin bekannt.</@p>
</#if>
<@heading>Lieferadresse</@heading>
<@lines of=shipTo/>
