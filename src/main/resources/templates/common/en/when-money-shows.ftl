<#-- Where money goes back: when the buyer will see it. -->
<@p>Depending on your bank, it usually takes 3 to 5 business days for this amount to appear on your payment method.</@p>
