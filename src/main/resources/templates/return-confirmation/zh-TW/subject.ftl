已收到您的訂單 ${orderId} 的退貨
