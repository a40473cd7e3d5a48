Hemos recibido su devolución del pedido <@together>${orderId}</@together>
