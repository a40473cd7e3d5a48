您的訂單 <@together>${orderId}</@together> 發生問題：商品無法出貨
