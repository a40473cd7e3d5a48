ご注文（<@together>${orderId}</@together>）の返品を受領いたしました
