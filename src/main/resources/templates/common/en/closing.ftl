<#-- Every email ends like this. -->
<@p>If you have a question about this order, please reply to this message.</@p>
<@lines of=["Kind regards,", "Customer Service"]/>
