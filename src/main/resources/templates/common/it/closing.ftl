<#-- Every email ends like this. -->
<@p>Per qualsiasi domanda su questo ordine, può rispondere a questo messaggio.</@p>
<@lines of=["Cordiali saluti,", "Il servizio clienti"]/>
