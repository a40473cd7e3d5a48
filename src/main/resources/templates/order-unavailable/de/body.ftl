<#-- Model: UnavailableModel -->
<#if units == 1>
<@p>leider können wir Ihnen den folgenden Artikel aus Ihrer Bestellung <@together>${orderId}</@together> nicht liefern. Wir bitten um Entschuldigung.</@p>
<#else>
<@p>leider können wir Ihnen die folgenden Artikel aus Ihrer Bestellung <@together>${orderId}</@together> nicht liefern. Wir bitten um Entschuldigung.</@p>
</#if>
<@heading>Nicht lieferbar</@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Grund</@heading>
<#if reason == "NoInventory">
<@p><#if units == 1>Der Artikel ist nicht mehr auf Lager.<#else>Die Artikel sind nicht mehr auf Lager.</#if></@p>
<#else>
<@p><#if units == 1>Wir konnten den Artikel nicht versenden.<#else>Wir konnten die Artikel nicht versenden.</#if></@p>
</#if>
<@heading>Ihr Bestellbetrag</@heading>
<#if free>
<@p><#if units == 1>Ihr Bestellbetrag wurde um ${amount} verringert, denn für diesen Artikel wurde Ihnen nichts berechnet.<#else>Ihr Bestellbetrag wurde um ${amount} verringert, denn für diese Artikel wurde Ihnen nichts berechnet.</#if></@p>
<#else>
<@p>Ihr Bestellbetrag wurde um ${amount} verringert.</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>Folgt noch</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
