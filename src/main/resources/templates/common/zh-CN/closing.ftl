<#-- Every email ends like this. -->
<@p>如对此订单有任何疑问，请直接回复此邮件。</@p>
<@p>客服团队 敬上</@p>
