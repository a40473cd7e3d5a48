<#-- Every email begins like this. -->
<@p><#if buyer??><@words>${buyer}</@words>，</#if>您好：</@p>
