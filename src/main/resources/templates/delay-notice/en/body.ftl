<#-- Model: DelayModel -->
<#if items?size == 1>
<@p>We are sorry: the following item of your order ${orderId} is delayed.</@p>
<#else>
<@p>We are sorry: the following items of your order ${orderId} are delayed.</@p>
</#if>
<@heading>Delayed</@heading>
<@bullets of=items; item><@words>${item.title}</@words> (quantity: ${item.quantity})</@bullets>
<@heading>New dates</@heading>
<@facts>
<#if newShipDate??>
<@fact label="New shipping date:">${newShipDate}<#if oldShipDate??> (before: ${oldShipDate})</#if></@fact>
</#if>
<#if newDelivery??>
<@fact label="New delivery date:">${newDelivery}<#if oldDelivery??> (before: ${oldDelivery})</#if></@fact>
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
<@p>You may cancel <#if items?size == 1>this item<#else>these items</#if> for a full refund. To cancel, please reply to this
message before <#if items?size == 1>the item is<#else>the items are</#if> shipped.</@p>
