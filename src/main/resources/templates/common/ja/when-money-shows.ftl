<#-- Where money goes back: when the buyer will see it. -->
<@p>お支払い方法への反映には、金融機関により異なりますが、通常3～5営業日ほどかかります。</@p>
