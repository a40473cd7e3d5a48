<#-- Where money goes back: when the buyer will see it. -->
<@p>Il faut en général compter 3 à 5 jours ouvrés, selon les banques, avant que ce montant n’apparaisse sur votre moyen de paiement.</@p>
