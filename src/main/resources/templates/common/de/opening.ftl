<#-- Every email begins like this. -->
<@p>Guten Tag<#if buyer??> <@words>${buyer}</@words></#if>,</@p>
