<#-- Every email begins like this. -->
<@p>Gentile <#if buyer??><@words>${buyer}</@words><#else>cliente</#if>,</@p>
