# The question for consent by version, word for word, so that whoever answered one can see that one again.
# To change consent-ask or consent-detail raise CONSENT_VERSION and add a version here; never change an old one.
consent-text =
    .v1 = Before we start, please allow { $controller } to use your full name, phone number, workplace and the initiative itself, in order to receive and select it and to contact you about awards. Only the union officers in charge can see them. You may view, correct, delete or withdraw consent at any time: type DỮ LIỆU (data).
    .v1_detail =
        Details:
        - Controller: { $controller }, { $controller_contact }.
        - Kept until { $retention_date }, then deleted or anonymised.
        - We never ask for identity-card or bank-account numbers; nothing is sold or given outside.
        - Phone numbers are never public. A name becomes public only on commendation and with your separate consent.
        - Without consent you cannot send here; you can still hand it to your grassroots union.
