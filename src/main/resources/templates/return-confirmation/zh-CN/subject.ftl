已收到您的订单 ${orderId} 的退货
