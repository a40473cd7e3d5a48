<#-- Every email ends like this. -->
<@p>Wenn Sie eine Frage zu dieser Bestellung haben, antworten Sie bitte auf diese Nachricht.</@p>
<@lines of=["Mit freundlichen Grüßen", "Ihr Kundenservice"]/>
