name-ask =
    Step { $step }/{ $total }. Your full name?
    (Example: Nguyễn Văn A)

name-from_profile = Step { $step }/{ $total }. Is your full name “{ $profile_name }”? If not, type your full name.
    .yes = Yes

name-one_word = Please give both family name and given name. (Example: Nguyễn Văn A)

name-bad_chars = A name has letters only. Please type it again without digits or symbols.

name-too_long = That is rather long for a name (at most { $max } characters). Please type only your full name.

name-answer = This is not a name yet. Please type your full name. (Example: Nguyễn Văn A)

name-not_a_name = This does not look like a name. Please type your full name first; the initiative is asked for later.
