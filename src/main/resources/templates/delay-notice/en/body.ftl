<#-- Model: DelayModel -->
<#if units == 1>
<@p>We are sorry, but the following item from your order <@together>${orderId}</@together> is delayed.</@p>
<#else>
<@p>We are sorry, but the following items from your order <@together>${orderId}</@together> are delayed.</@p>
</#if>
<@heading>Delayed</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading><#if newShipDate?? && newDelivery?? && !shipDateStays && !deliveryStays>New dates<#else>New date</#if></@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="Shipping date:" wide=true>${newShipDate} <@together>(unchanged)</@together></@fact>
<#else>
<@fact label="New shipping date:" wide=true>${newShipDate}<#if oldShipDate??> <@together>(previously: ${oldShipDate})</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="Delivery date:" wide=true>${newDelivery} <@together>(unchanged)</@together></@fact>
<#else>
<@fact label="New delivery date:" wide=true>${newDelivery}<#if oldDelivery??> <@together>(previously: ${oldDelivery})</@together></#if></@fact>
</#if>
</#if>
</@facts>
<#if !newDelivery??>
<@p>We do not have a new delivery date yet.</@p>
</#if>
<#if explanation?has_content>
<@heading>Reason</@heading>
<@lines of=explanation/>
</#if>
<@heading>If you do not want to wait</@heading>
<@p><#if units == 1>You may cancel this item for a full refund. To cancel, please reply to this message before the item is shipped.<#else>You may cancel these items for a full refund. To cancel, please reply to this message before the items are shipped.</#if></@p>
