<#-- Model: UnavailableModel -->
<@p>誠に申し訳ございませんが、ご注文（注文番号：<@together>${orderId}</@together>）の以下の商品をお届けできなくなりました。</@p>
<@heading>お届けできない商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@heading>理由</@heading>
<#if reason == "NoInventory">
<@p>商品の在庫がなくなったためでございます。</@p>
<#else>
<@p>商品を発送することができなかったためでございます。</@p>
</#if>
<@heading>ご注文金額</@heading>
<#if free>
<@p>商品の代金は請求されておりませんので、ご注文金額の減額は${amount}でございます。</@p>
<#else>
<@p>ご注文金額から${amount}を減額いたしました。</@p>
<@whenMoneyShows/>
</#if>
<#if stillToCome?has_content>
<@heading>これから発送する商品</@heading>
<@bullets of=stillToCome; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
</#if>
