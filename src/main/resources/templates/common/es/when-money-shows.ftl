<#-- Where money goes back: when the buyer will see it. -->
<@p>Dependiendo de su banco, este importe suele tardar de 3 a 5 días hábiles en aparecer en su medio de pago.</@p>
