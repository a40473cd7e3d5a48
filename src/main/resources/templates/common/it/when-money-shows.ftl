<#-- Where money goes back: when the buyer will see it. -->
<@p>L’accredito di questo importo sul Suo metodo di pagamento richiede di solito da 3 a 5 giorni lavorativi, a seconda della banca.</@p>
