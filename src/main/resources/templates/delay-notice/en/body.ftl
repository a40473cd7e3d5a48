<#-- Model: DelayModel -->
<#if units == 1>
<@p>We are sorry, but the following item from your order <@together>${orderId}</@together> is delayed.</@p>
<#else>
<@p>We are sorry, but the following items from your order <@together>${orderId}</@together> are delayed.</@p>
</#if>
<@heading>Delayed</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>New dates</@heading>
<@facts>
<#if newShipDate??>
<@fact label="New shipping date:">${newShipDate}<#if oldShipDate??> <@together>(previously: ${oldShipDate})</@together></#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="New delivery date:">${newDelivery}<#if oldDelivery??> <@together>(previously: ${oldDelivery})</@together></#if></@fact>
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
