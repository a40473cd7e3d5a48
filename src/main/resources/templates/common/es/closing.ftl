<#-- Every email ends like this. -->
<@p>Si tiene alguna pregunta sobre este pedido, responda a este mensaje.</@p>
<@lines of=["Atentamente,", "Atención al cliente"]/>
