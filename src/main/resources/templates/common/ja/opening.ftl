<#-- Every email begins like this. -->
<@p><#if buyer??><@words>${buyer}</@words> 様<#else>お客様</#if></@p>
<@p>このたびはご注文いただき、誠にありがとうございます。</@p>
