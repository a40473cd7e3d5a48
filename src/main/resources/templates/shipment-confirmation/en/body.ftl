<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>Part of your order <@together>${orderId}</@together> has been shipped.</@p>
<#elseif shippedBefore?has_content>
<@p>The last part of your order <@together>${orderId}</@together> has been shipped.</@p>
<#else>
<@p>Your order <@together>${orderId}</@together> has been shipped.</@p>
</#if>
<@heading>In this parcel</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<#if shippedBefore?has_content>
<@heading>Shipped earlier</@heading>
<@bullets of=shippedBefore; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>Still to come</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@p>We will write to you again when the rest is shipped.</@p>
</#if>
<@heading>Delivery</@heading>
<@facts>
<@fact label="Shipped on:">${shippedOn}</@fact>
<@fact label="Carrier:"><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="Service:"><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="Tracking number:"><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="Track your parcel:" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="Expected delivery date:">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>This parcel has no tracking number.</@p>
</#if>
<#if !expectedDelivery??>
<@p>We do not have an expected delivery date for this parcel yet.</@p>
</#if>
<@heading>Delivery address</@heading>
<@lines of=shipTo/>
