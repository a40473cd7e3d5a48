<#-- Model: UnavailableModel -->
<#if items?size == 1>
<@p>We are sorry: we cannot send you the following item of your order ${orderId}.</@p>
<#else>
<@p>We are sorry: we cannot send you the following items of your order ${orderId}.</@p>
</#if>
<@heading>Not available</@heading>
<@bullets of=items; item><@words>${item.title}</@words> (quantity: ${item.quantity})</@bullets>
<@heading>Reason</@heading>
<#if reason == "NoInventory">
<@p><#if items?size == 1>The item is<#else>The items are</#if> out of stock.</@p>
<#else>
<@p>We could not ship <#if items?size == 1>the item<#else>the items</#if>.</@p>
</#if>
<@heading>Your order amount</@heading>
<#if free>
<@p>Your order amount was adjusted by ${amount}, because nothing was charged for what we cannot send.</@p>
<#else>
<@p>Your order amount was adjusted by ${amount}. When this amount appears with your payment method depends on your bank
or payment provider.</@p>
</#if>
<#if stillToCome?has_content>
<@heading>Still to come</@heading>
<@bullets of=stillToCome; item><@words>${item.title}</@words> (quantity: ${item.quantity})</@bullets>
</#if>
