Hemos recibido su devolución del pedido ${orderId}
