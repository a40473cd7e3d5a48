<#-- Where money goes back: when the buyer will see it. -->
<@p>A seconda della banca, di solito servono da 3 a 5 giorni lavorativi perché questo importo compaia sul Suo metodo di pagamento.</@p>
