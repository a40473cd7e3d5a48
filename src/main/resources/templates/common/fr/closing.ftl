<#-- Every email ends like this. -->
<@p>Pour toute question concernant cette commande, il vous suffit de répondre à ce message.</@p>
<@lines of=["Cordialement,", "Le service client"]/>
