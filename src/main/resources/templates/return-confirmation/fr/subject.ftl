Nous avons reçu votre retour pour la commande <@together>${orderId}</@together>
