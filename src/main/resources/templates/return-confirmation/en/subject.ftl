We have received your return for order ${orderId}
