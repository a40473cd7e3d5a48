<#-- Every email begins like this. -->
<@p>Dear <#if buyer??><@words>${buyer}</@words><#else>customer</#if>,</@p>
