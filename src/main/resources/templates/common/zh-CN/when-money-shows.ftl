<#-- Where money goes back: when the buyer will see it. -->
<@p>此款项通常需要 3 至 5 个工作日到账，具体时间因银行而异。</@p>
