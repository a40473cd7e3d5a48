Abbiamo ricevuto il Suo reso per l’ordine ${orderId}
