<#-- The last words of every email, in every language: the place for the name of your shop. Empty here. -->
