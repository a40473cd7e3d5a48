Abbiamo ricevuto il Suo reso per l’ordine <@together>${orderId}</@together>
