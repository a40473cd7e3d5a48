Ihre Rücksendung zur Bestellung ${orderId} ist eingetroffen
