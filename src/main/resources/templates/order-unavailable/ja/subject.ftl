ご注文（<@together>${orderId}</@together>）の商品をお届けできなくなりました
