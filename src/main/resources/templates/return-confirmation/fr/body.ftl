<#-- Model: ReturnModel -->
<@p>Nous avons bien reçu votre retour pour la commande <@together>${orderId}</@together>.</@p>
<@heading><#if units == 1>Article retourné<#else>Articles retournés</#if></@heading>
<@bullets of=items; item>${item.quantity} × <@words>${item.title}</@words></@bullets>
<@heading>Remboursement</@heading>
<@facts>
<#if refund.itemPrice??><#if units == 1><@fact label="Prix de l’article :">${refund.itemPrice}</@fact><#else><@fact label="Prix des articles :">${refund.itemPrice}</@fact></#if></#if>
<#if refund.itemTax??><#if units == 1><@fact label="Taxe sur l’article :">${refund.itemTax}</@fact><#else><@fact label="Taxe sur les articles :">${refund.itemTax}</@fact></#if></#if>
<#if refund.giftWrapPrice??><@fact label="Emballage cadeau :">${refund.giftWrapPrice}</@fact></#if>
<#if refund.giftWrapTax??><@fact label="Taxe sur l’emballage cadeau :">${refund.giftWrapTax}</@fact></#if>
<#if refund.itemPromotion??><#if units == 1><@fact label="Remise sur l’article :">${refund.itemPromotion}</@fact><#else><@fact label="Remise sur les articles :">${refund.itemPromotion}</@fact></#if></#if>
<#if refund.shippingPrice??><@fact label="Livraison :">${refund.shippingPrice}</@fact></#if>
<#if refund.shippingTax??><@fact label="Taxe sur la livraison :">${refund.shippingTax}</@fact></#if>
<#if refund.shippingPromotion??><@fact label="Remise sur la livraison :">${refund.shippingPromotion}</@fact></#if>
<#if refund.restockingFee??><@fact label="Frais de remise en stock :">${refund.restockingFee}</@fact></#if>
<#if refund.returnShippingFee??><@fact label="Frais de retour :">${refund.returnShippingFee}</@fact></#if>
<@fact label="Montant remboursé :">${refund.total}</@fact>
<@fact label="Date du remboursement :">${refundedOn}</@fact>
</@facts>
<#if free>
<@p><#if units == 1>Cet article ne vous a pas été facturé : il n’y a donc rien à rembourser.<#else>Ces articles ne vous ont pas été facturés : il n’y a donc rien à rembourser.</#if></@p>
<#else>
<@whenMoneyShows/>
</#if>
