<#-- Model: UnavailableModel -->
<@p>非常抱歉，您的訂單 <@together>${orderId}</@together> 中的以下商品無法出貨。</@p>
<@heading>無法出貨的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
<@heading>原因</@heading>
<#if reason == "NoInventory">
<@p>商品已無庫存。</@p>
<#else>
<@p>我們未能寄出商品。</@p>
</#if>
<@heading>訂單金額</@heading>
<#if free>
<@p>您的訂單金額已減少 ${amount}，因為未就上述商品向您收取費用。</@p>
<#else>
<@p>您的訂單金額已減少 ${amount}。</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>尚待出貨的商品</@heading>
<@bullets of=stillToCome; item><@words>${item.title}</@words><@together>（數量：${item.quantity}）</@together></@bullets>
</#if>
