phone-ask =
    Step { $step }/{ $total }. A phone number the union can reach you on?
    (Example: 09xx xxx xxx)

phone-ask_button = Step { $step }/{ $total }. A phone number the union can reach you on? Press the button below to share your number, or type it.
    .share = Share my phone number

phone-saved = Number { $phone_masked } noted.

phone-no_digits = There is no phone number in it. Please type 10 digits (example: 09xx xxx xxx). To change the answer before, type QUAY LẠI (back).

phone-bad = “{ $input }” is not right. A mobile number has 10 digits and starts with 03, 05, 07, 08 or 09. Please type it again.

phone-wrong_length =
    The number has { NUMBER($n) ->
        [one] { $n } digit
       *[other] { $n } digits
    }; { $need } are needed. Please check and type it again.

phone-old_prefix = The old prefix number { $old } is now { $new }. Use { $new }?
    .yes = Use it
    .no = Type another

phone-contact_not_yours = That is someone else’s contact card. Please share your own number with the button, or type it.

phone-foreign = Foreign numbers are not accepted yet. Please type a Vietnamese number (your union group’s number will do).
