<#-- Every email ends like this. -->
<@p>如對此訂單有任何疑問，請直接回覆此郵件。</@p>
<@p>客服團隊 敬上</@p>
