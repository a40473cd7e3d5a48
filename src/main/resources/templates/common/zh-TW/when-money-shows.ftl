<#-- Where money goes back: when the buyer will see it. -->
<@p>此款項通常需要 3 至 5 個工作天入帳，實際時間依銀行而異。</@p>
