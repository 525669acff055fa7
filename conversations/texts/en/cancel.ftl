cancel-confirm = Drop the draft? What you entered will be deleted.
    .yes = Drop it
    .no = Keep it for later

cancel-done = Draft dropped. To send one, type BẮT ĐẦU.

cancel-nothing = There is no draft now.

pause-saved = Saved. Come back any time before 24:00 on { $close_date }: type TIẾP TỤC.

resume-ok = Continuing the draft of { $date }. Done: { $have }. Left: { $left }.

resume-changed = Since last time, { $what_changed }. Please answer this one again.

# For $what_changed.
changed-what =
    .unit = the list of units has changed
    .form = the questions have changed
