<#-- Model: UnavailableModel -->
<#if units == 1>
<@p>We are sorry, but we cannot send you the following item from your order <@together>${orderId}</@together>.</@p>
<#else>
<@p>We are sorry, but we cannot send you the following items from your order <@together>${orderId}</@together>.</@p>
</#if>
<@heading>Not available</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Reason</@heading>
<#if reason == "NoInventory">
<@p><#if units == 1>The item is out of stock.<#else>The items are out of stock.</#if></@p>
<#else>
<@p><#if units == 1>We could not ship the item.<#else>We could not ship the items.</#if></@p>
</#if>
<@heading>Your order amount</@heading>
<#if free>
<@p><#if units == 1>Your order amount was adjusted by ${amount}, because nothing was charged for this item.<#else>Your order amount was adjusted by ${amount}, because nothing was charged for these items.</#if></@p>
<#else>
<@p>Your order amount was adjusted by ${amount}.</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>Still to come</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
