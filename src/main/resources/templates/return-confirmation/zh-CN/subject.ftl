已收到您的订单 <@together>${orderId}</@together> 的退货
