Nous avons reçu votre retour pour la commande ${orderId}
