# Reviewing one entry after the other, and many at once

command-next = Review the waiting entries one after the other, a screen each.
    .about =
        The one sent first comes first. The entry on the screen is yours for 15 minutes: no other officer gets it. One key decides: a approve, r return, x reject, s skip, n note, o reopen the last one, v reveal the phone, q quit, ? help.

        Stop whenever you like; run it again to go on. Where input is no keyboard, each line is a key, with words after it where needed: r 2, x Reason, n Note.
    .unit = Only entries of this unit and the units below it.
    .chosen = json: take one entry, print it and end; it is yours for 15 minutes.
    .example =
        sangkien next
        sangkien next --unit P01-002 --flag short
        sangkien next --council "Initiative council"
command-note = Note something on an entry; only officers read it.
    .about = Notes stand in the history of the entry (show). The worker does not see them.
    .code = Entry code, for example SK-7K3-M9QX.
    .text = The note, at most 2000 characters.
    .example = sangkien note SK-7K3-M9QX "Called the team leader: it is as described."

option-template = A ready reason of the programme; a wrong name is answered with the right ones. --reason adds to it.
option-everything = Act on every entry that fits the filter; shows them first, then asks.
option-last = Reopen what your latest review decided.
metavar-template = NAME

act-note = note
show-claimed = In the hands of
show-claimed-value = { $by }, until { $until }

error-already_decided = { $by } was first with { $code }, at { $at }: { $verdict }. It is now “{ $status }”.
error-reason_not_found = There is no ready reason “{ $template }” for this. There are: { $known }.

next-start = applied from { $start }
next-sent = sent { $time } through { $channel }, { $characters } characters
next-typed_unit = Typed unit: { $unit }
next-entered = Entered by: { $officer }
next-similar_count = { $count } similar, up to { $percent }%
next-similar = Similar entries
next-others = Other entries of this person
next-more = and { $more } more
next-below = { $lines } more lines, press space
next-above = end of the entry; { $lines } lines above, b goes back
next-progress = { $decided } done, { $waiting } waiting · { $rate } a minute · { $today } today
next-keys =
    a Approve   r Return   x Reject   s Skip
    n Note   o Reopen the last one   v Reveal phone   q Quit   ? Help
next-help =
    a     approve this entry
    r     return it to be completed (choose a ready reason or type one)
    x     reject it (choose a ready reason or type one)
    s     skip: it waits again and is not shown again in this session
    n     note something; only officers read it
    o     reopen the entry decided last (wrong key), several times if you like
    v     show the whole phone number; this is audited
    q     quit; the entry on the screen waits again

    A long entry: space or ↓ reads on, b or ↑ goes back.
    Press any key to return to the entry.
next-menu_keys = Press a number, t to type your own, Esc to go back to the entry.
next-why_return = Return { $code } to be completed. The worker will read the reason:
next-why_reject = Reject { $code }. The worker will read the reason:
next-typed = Reason (Enter: done, Esc: cancel):
next-note = Note (Enter: done, Esc: cancel):
next-did = { $code }: { $act }.
next-skipped = { $code }: skipped.
next-noted = Note kept.
next-reopened = { $code } is open for review again.
next-nothing_to_undo = Nothing was decided in this session yet.
next-revealed = The phone number is shown; this was audited.
next-unknown = There is no key “{ $key }”. Press ? for the keys.
next-choice = Choose a number from 1 to { $most }, or type a reason.
next-too_small = The window is too small. Please make it at least { $width } columns by { $height } lines.
next-none = Nothing waits in this part any more.
next-summary = This session: { $approved } approved, { $returned } returned, { $rejected } rejected, { $skipped } skipped. { $waiting } still waiting.
next-line = What to do [a r x s n o v q ?]:
note-kept = { $code }: note kept.

bulk-no_condition = With --all at least one condition is needed (--unit, --status, --group, --text, --since, --until or --flag).
bulk-codes_and_all = Use entry codes or --all, not both.
bulk-filter_without_all = Conditions go together with --all only.
bulk-last_alone = --last stands alone, without entry codes or --all.
bulk-no_match = No entry fits the conditions.
bulk-preview = { $act }: { $count } entries fit; { $possible } can be done, { $refused } cannot.
bulk-preview-line = { $code }  { $status }  { $unit }  { $excerpt }
bulk-preview-more = … and { $more } more.
bulk-preview-refused = Not possible: { $reason }
bulk-preview-refused-more = … nor are { $more } others.
bulk-question = { $act } these { $count } entries? [y/N]
bulk-collecting = Looking for entries
bulk-not_possible = This can be done with none of them.
bulk-last = Your latest review, { $time }: { $act }, { $touched } entries; { $count } are still as it left them.
bulk-last_none = You have not reviewed any entry yet.
bulk-last_gone = Your latest review ({ $act }, { $time }) has left nothing to reopen.
