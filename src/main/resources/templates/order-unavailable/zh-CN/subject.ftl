您的订单 <@together>${orderId}</@together> 出现问题：商品无法发货
