<#-- Model: DelayModel -->
<@p>誠に申し訳ございませんが、ご注文（注文番号：<@together>${orderId}</@together>）の以下の商品に遅れが生じております。</@p>
<@heading>遅れている商品</@heading>
<@bullets of=items; item><@words>${item.title}</@words><@together>（数量：${item.quantity}）</@together></@bullets>
<@heading>新しい予定日</@heading>
<@facts>
<#if newShipDate??>
<#if shipDateStays>
<@fact label="発送予定日：" wide=true>${newShipDate}<@together>（変更なし）</@together></@fact>
<#else>
<@fact label="新しい発送予定日：" wide=true>${newShipDate}<#if oldShipDate??><@together>（変更前：${oldShipDate}）</@together></#if></@fact>
</#if>
</#if>
<#if newDelivery??>
<#if deliveryStays>
<@fact label="お届け予定日：" wide=true>${newDelivery}<@together>（変更なし）</@together></@fact>
<#else>
<@fact label="新しいお届け予定日：" wide=true>${newDelivery}<#if oldDelivery??><@together>（変更前：${oldDelivery}）</@together></#if></@fact>
</#if>
</#if>
</@facts>
<#if !newDelivery??>
<@p>新しいお届け予定日は、まだ確定しておりません。</@p>
</#if>
<#if explanation?has_content>
<@heading>理由</@heading>
<@lines of=explanation/>
</#if>
<@heading>キャンセルをご希望の場合</@heading>
<@p>対象の商品はキャンセルしていただくことができ、その場合は代金を全額返金いたします。キャンセルをご希望の場合は、商品が発送される前に、このメッセージにその旨をご返信ください。</@p>
