<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>Une partie de votre commande <@together>${orderId}</@together> a été expédiée.</@p>
<#elseif shippedBefore?has_content>
<@p>La dernière partie de votre commande <@together>${orderId}</@together> a été expédiée.</@p>
<#else>
<@p>Votre commande <@together>${orderId}</@together> a été expédiée.</@p>
</#if>
<@heading>Dans ce colis</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<#if shippedBefore?has_content>
<@heading>Déjà expédié</@heading>
<@bullets of=shippedBefore; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>Reste à expédier</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@p>Nous vous écrirons de nouveau dès que le reste aura été expédié.</@p>
</#if>
<@heading>Livraison</@heading>
<@facts>
<@fact label="Date d’expédition :">${shippedOn}</@fact>
<@fact label="Transporteur :"><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="Mode d’envoi :"><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="Numéro de suivi :"><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="Suivi du colis :" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="Date de livraison prévue :">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>Ce colis n’a pas de numéro de suivi.</@p>
</#if>
<#if !expectedDelivery??>
<@p>Nous ne connaissons pas encore la date de livraison de ce colis.</@p>
</#if>
<@heading>Adresse de livraison</@heading>
<@lines of=shipTo/>
