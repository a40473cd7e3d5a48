<#-- Where money goes back: when the buyer will see it. -->
<@p>Je nach Bank dauert es meist 3 bis 5 Werktage, bis Ihnen dieser Betrag gutgeschrieben wird.</@p>
