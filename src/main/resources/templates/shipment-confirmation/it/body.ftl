<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>abbiamo spedito una parte del Suo ordine <@together>${orderId}</@together>.</@p>
<#elseif shippedBefore?has_content>
<@p>abbiamo spedito l’ultima parte del Suo ordine <@together>${orderId}</@together>.</@p>
<#else>
<@p>abbiamo spedito il Suo ordine <@together>${orderId}</@together>.</@p>
</#if>
<@heading>In questo pacco</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<#if shippedBefore?has_content>
<@heading>Già spedito</@heading>
<@bullets of=shippedBefore; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>Ancora da spedire</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@p>Le scriveremo di nuovo non appena avremo spedito il resto.</@p>
</#if>
<@heading>Consegna</@heading>
<@facts>
<@fact label="Data di spedizione:">${shippedOn}</@fact>
<@fact label="Corriere:"><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="Servizio:"><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="Numero di tracciamento:"><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="Tracciamento del pacco:" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="Consegna prevista:">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>Questo pacco non ha un numero di tracciamento.</@p>
</#if>
<#if !expectedDelivery??>
<@p>Non conosciamo ancora la data di consegna di questo pacco.</@p>
</#if>
<@heading>Indirizzo di consegna</@heading>
<@lines of=shipTo/>
