<#-- Every email begins like this. -->
<@p>Bonjour<#if buyer??> <@words>${buyer}</@words></#if>,</@p>
