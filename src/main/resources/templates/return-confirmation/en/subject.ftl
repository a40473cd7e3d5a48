Your return for order ${orderId} has arrived
