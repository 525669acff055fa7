consent-ask = Before we start, please allow { $controller } to use your full name, phone number, workplace and the initiative itself, in order to receive and select it and to contact you about awards. Only the union officers in charge can see them. You may view, correct, delete or withdraw consent at any time: type DỮ LIỆU (data).
    .yes = I agree
    .no = I do not agree
    .more = Details

consent-detail =
    Details:
    - Controller: { $controller }, { $controller_contact }.
    - Kept until { $retention_date }, then deleted or anonymised.
    - We never ask for identity-card or bank-account numbers; nothing is sold or given outside.
    - Phone numbers are never public. A name becomes public only on commendation and with your separate consent.
    - Without consent you cannot send here; you can still hand it to your grassroots union.
    .yes = I agree
    .no = I do not agree

consent-declined = Understood; none of your personal details is kept. If you change your mind type BẮT ĐẦU (start). Or give the initiative directly to your grassroots union.

consent-need_answer = We need a clear answer to go on.
    .yes = I agree
    .no = I do not agree
    .more = Details

# In place of the contact until it is filled in.
controller-unknown = reached through your grassroots union
