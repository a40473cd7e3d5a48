<#-- Model: UnavailableModel -->
<@p>非常抱歉，您的订单 <@together>${orderId}</@together> 中的以下商品无法发货。</@p>
<@heading>无法发货的商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@heading>原因</@heading>
<#if reason == "NoInventory">
<@p>商品已无库存。</@p>
<#else>
<@p>我们未能寄出商品。</@p>
</#if>
<@heading>订单金额</@heading>
<#if free>
<@p>您的订单金额已减少 ${amount}，因为未就上述商品向您收取费用。</@p>
<#else>
<@p>您的订单金额已减少 ${amount}。</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>尚待发货的商品</@heading>
<@bullets of=stillToCome; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
</#if>
