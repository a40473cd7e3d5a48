<#-- Where money goes back: when the buyer will see it. -->
<@p>Bis dieser Betrag bei Ihrem Zahlungsmittel erscheint, dauert es je nach Bank meist 3 bis 5 Werktage.</@p>
