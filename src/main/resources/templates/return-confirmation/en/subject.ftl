We have received your return for order <@together>${orderId}</@together>
