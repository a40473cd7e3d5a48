<#-- Model: UnavailableModel -->
<#if units == 1>
<@p>Nous sommes désolés de vous informer que nous ne pouvons pas vous envoyer l’article suivant de votre commande <@together>${orderId}</@together>.</@p>
<#else>
<@p>Nous sommes désolés de vous informer que nous ne pouvons pas vous envoyer les articles suivants de votre commande <@together>${orderId}</@together>.</@p>
</#if>
<@heading><#if units == 1>Article indisponible<#else>Articles indisponibles</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Motif</@heading>
<#if reason == "NoInventory">
<@p><#if units == 1>L’article est en rupture de stock.<#else>Les articles sont en rupture de stock.</#if></@p>
<#else>
<@p><#if units == 1>Nous n’avons pas pu expédier l’article.<#else>Nous n’avons pas pu expédier les articles.</#if></@p>
</#if>
<@heading>Montant de votre commande</@heading>
<#if free>
<@p><#if units == 1>Le montant de votre commande a été réduit de ${amount}, car cet article ne vous a pas été facturé.<#else>Le montant de votre commande a été réduit de ${amount}, car ces articles ne vous ont pas été facturés.</#if></@p>
<#else>
<@p>Le montant de votre commande a été réduit de ${amount}.</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>Reste à expédier</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
