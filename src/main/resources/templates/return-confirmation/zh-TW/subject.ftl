已收到您的訂單 <@together>${orderId}</@together> 的退貨
