Ihre Rücksendung zur Bestellung <@together>${orderId}</@together> ist eingetroffen
