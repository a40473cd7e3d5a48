Problem mit Ihrer Bestellung ${orderId}: Artikel nicht lieferbar
