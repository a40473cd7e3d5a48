<#-- Where money goes back: when the buyer will see it. -->
<@p>Selon votre banque, il faut en général 3 à 5 jours ouvrés pour que ce montant apparaisse sur votre moyen de paiement.</@p>
