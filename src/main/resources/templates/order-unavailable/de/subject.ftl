Problem mit Ihrer Bestellung <@together>${orderId}</@together>: Artikel nicht lieferbar
