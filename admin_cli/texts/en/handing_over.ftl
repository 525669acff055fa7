# An entry for its author's own chat

act-hand_over = give a hand-over code
act-take_over = take an entry over to another chat

people-handed_over =
    Hand-over code for { $code } of { $name }, for one use until { $until }.
    Call the registered number ({ $phone }; in full: sangkien show { $code } --reveal), ask for the name, then read the code out; do not send it through others.
    The author opens Zalo, Telegram or the web page, types the hand-over code, then the entry's code { $code }.

command-people-hand-over = Give a code by which an author takes an entry over to the own chat.
    .about = For entries sent at a shared screen, from a phone that is lost, or entered by an officer: once taken over, the entry and its dossier can be completed. The code works once within 1 hour, together with the entry's code; giving and taking are audited, and the former chat is told.
    .code = The entry's code.
    .example =
        sangkien people hand-over SK-7K3-M9QX
        sangkien people unreachable --reveal
