cancel-confirm = Drop the draft? What you entered will be deleted.
    .yes = Drop it
    .no = Keep it for later

cancel-done = Draft dropped. To send one, type BẮT ĐẦU.

cancel-nothing = There is no draft now.

pause-saved = Saved. Come back any time before { $close_date }: type TIẾP TỤC.

resume-ok = Continuing the draft of { $date }. Done: { $have }. Left: { $left }.

resume-changed = Since last time, { $what_changed }. Please answer this one again.

# For $what_changed.
changed-what =
    .unit = the list of units has changed
    .form = the questions have changed

pause-move = To go on with another device or app, type CHUYỂN MÁY.

resume-code = Transfer code: { $transfer_code } (valid 15 minutes). Open the other channel, type TIẾP TỤC and enter it.

resume-nothing = There is no draft here that can be moved. An entry to be completed is edited where it was sent.

resume-no_draft = There is no draft here yet. If you began elsewhere: type CHUYỂN MÁY there, then type the code you get ({ $code_hint }) here.
    .new = Send a new initiative

resume-code_wrong = The code is wrong, was used, or is older than 15 minutes. Please check it, or get a new one: type CHUYỂN MÁY where you are writing.

resume-consent_first = The code is right: the draft from { $channel_name } will come here. First please answer this:

resume-moved = The draft has moved to { $channel_name }. If it was not you, type LIÊN HỆ.
