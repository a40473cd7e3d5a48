<#-- Where money goes back: when the buyer will see it. -->
<@p>此金額通常需要 3 至 5 個工作天才會顯示在您的付款方式中，實際時間依銀行而異。</@p>
