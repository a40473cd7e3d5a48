<#-- Where money goes back: when the buyer will see it. -->
<@p>It usually takes 3 to 5 business days, depending on your bank, until this amount shows on your payment method.</@p>
