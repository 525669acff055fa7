act-called = told by phone
act-told_of_review = told the author that it is being appraised

column-since = Since
column-barrier = Why

unreachable-none = Everybody has been told.
unreachable-reveal = For whole phone numbers add --reveal (audited). After the call: sangkien people called CODE
unreachable-called = { $code }: noted that the worker was told by phone.
people-why_blocked = blocked us
people-why_undelivered = not delivered
people-why_no_route = shared device
people-why_no_chat = no chat

command-people-unreachable = Call list: who has not been told the result, because no message gets there.
    .about = Those who blocked us, messages that could not be delivered, entries from shared screens and entries made on behalf. Who sent by browser is not here: the page shows it when it is opened again.
    .barrier = Only this reason: blocked, undelivered, no_route (the channel cannot be written to later), no_chat (no conversation).
    .reveal = Show whole phone numbers; audited for each entry.
    .example =
        sangkien people unreachable
        sangkien people unreachable --status returned --reveal
command-people-called = Note that workers were told by phone; they leave the call list until there is something new.
    .example = sangkien people called SK-7K3-M9QX
