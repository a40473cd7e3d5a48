<#--
  How an email looks as plain text. The bodies use these macros and no others; layout/html.ftlh has the same ones.
  Only newLine and emptyLine begin a line: all other blanks and line breaks count as one blank, and lines that are too
  long are wrapped afterwards. A wide colon brings its own blank.
-->
<#macro p>${newLine}<#nested>${emptyLine}</#macro>
<#macro heading>${emptyLine}<#nested>${newLine}</#macro>
<#macro bullets of><#list of as each>${newLine}- <#nested each></#list>${emptyLine}</#macro>
<#macro lines of><#list of as line>${newLine}${line}</#list>${emptyLine}</#macro>
<#macro facts><#nested>${emptyLine}</#macro>
<#macro fact label wide=false>${newLine}${label}<#if !label?ends_with("：")> </#if><#nested>${newLine}</#macro>
<#macro words><#nested></#macro>
<#macro together><#nested></#macro>
<#macro link to>${newLine}${to}</#macro>
<@opening/>
<@content/>
<@closing/>
<@footer/>
