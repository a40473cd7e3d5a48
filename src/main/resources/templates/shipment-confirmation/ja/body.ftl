<#-- Model: ShipmentModel -->
<#if stillToCome?has_content>
<@p>ご注文（注文番号：<@together>${orderId}</@together>）の商品の一部を発送いたしました。</@p>
<#elseif shippedBefore?has_content>
<@p>ご注文（注文番号：<@together>${orderId}</@together>）の残りの商品を発送いたしました。</@p>
<#else>
<@p>ご注文（注文番号：<@together>${orderId}</@together>）の商品を発送いたしました。</@p>
</#if>
<@heading>今回発送した商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<#if shippedBefore?has_content>
<@heading>すでに発送した商品</@heading>
<@bullets of=shippedBefore; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
</#if>
<#if stillToCome?has_content>
<@heading>これから発送する商品</@heading>
<@bullets of=stillToCome; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@p>残りの商品は、発送時に改めてご連絡いたします。</@p>
</#if>
<@heading>配送について</@heading>
<@facts>
<@fact label="発送日：">${shippedOn}</@fact>
<@fact label="配送業者："><@words>${carrier}</@words></@fact>
<#if service??>
<@fact label="配送方法："><@words>${service}</@words></@fact>
</#if>
<#if trackingNumber??>
<@fact label="追跡番号："><@words>${trackingNumber}</@words></@fact>
</#if>
<#if trackingPage??>
<@fact label="配送状況の確認：" wide=true><@link to=trackingPage/></@fact>
</#if>
<#if expectedDelivery??>
<@fact label="お届け予定日：">${expectedDelivery}</@fact>
</#if>
</@facts>
<#if !trackingNumber??>
<@p>このお荷物には追跡番号がございません。</@p>
</#if>
<#if !expectedDelivery??>
<@p>このお荷物のお届け予定日は、まだ確定しておりません。</@p>
</#if>
<@heading>お届け先</@heading>
<@lines of=shipTo/>
