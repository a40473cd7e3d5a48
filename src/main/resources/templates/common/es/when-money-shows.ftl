<#-- Where money goes back: when the buyer will see it. -->
<@p>Según el banco, este importe suele tardar entre 3 y 5 días hábiles en reflejarse en su medio de pago.</@p>
