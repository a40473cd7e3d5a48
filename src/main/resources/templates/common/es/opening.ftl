<#-- Every email begins like this. -->
<@p>Hola<#if buyer??>, <@words>${buyer}</@words></#if>:</@p>
