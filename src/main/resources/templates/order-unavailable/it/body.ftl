<#-- Model: UnavailableModel -->
<#if units == 1>
<@p>purtroppo non possiamo inviarLe il seguente articolo del Suo ordine <@together>${orderId}</@together>. Ce ne scusiamo.</@p>
<#else>
<@p>purtroppo non possiamo inviarLe i seguenti articoli del Suo ordine <@together>${orderId}</@together>. Ce ne scusiamo.</@p>
</#if>
<@heading><#if units == 1>Articolo non disponibile<#else>Articoli non disponibili</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Motivo</@heading>
<#if reason == "NoInventory">
<@p><#if units == 1>L’articolo è esaurito.<#else>Gli articoli sono esauriti.</#if></@p>
<#else>
<@p><#if units == 1>Non abbiamo potuto spedire l’articolo.<#else>Non abbiamo potuto spedire gli articoli.</#if></@p>
</#if>
<@heading>Importo del Suo ordine</@heading>
<#if free>
<@p><#if units == 1>L’importo del Suo ordine è stato ridotto di ${amount}, perché per questo articolo non Le è stato addebitato nulla.<#else>L’importo del Suo ordine è stato ridotto di ${amount}, perché per questi articoli non Le è stato addebitato nulla.</#if></@p>
<#else>
<@p>L’importo del Suo ordine è stato ridotto di ${amount}.</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>Ancora da spedire</@heading>
<@bullets of=stillToCome; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
</#if>
