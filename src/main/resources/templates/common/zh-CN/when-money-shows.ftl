<#-- Where money goes back: when the buyer will see it. -->
<@p>此金额通常需要 3 至 5 个工作日才会显示在您的付款方式中，具体时间因银行而异。</@p>
