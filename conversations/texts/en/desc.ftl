desc-ask =
    Step { $step }/{ $total }. Tell us about the initiative, at most { $max } characters:
    - What was hard before?
    - What did you do?
    - The result: how much faster, cheaper, safer?
    Pasting from Word or several messages is fine. When done type XONG.
    .sample = See a sample

desc-sample =
    Sample ({ $n } characters):
    “{ $sample }”

# A month of the edition stands in it, so that it never looks old; hence its length is counted, not written.
desc-sample_text = Changing the die of the press used to take 45 minutes; two people carried it and hands could be caught. I built a trolley with rollers and a locating pin from scrap steel. Now one person does it in 12 minutes. Used since { month-name } { $year } on 6 machines, saving about 18 million đồng a month, no accident since. Any press shop can copy it.

desc-progress = { $n }/{ $max } characters received. Send more, or type XONG.
    .done = Done
    .redo = Start over

desc-joined = { $k } messages joined into one text, { $n }/{ $max } characters.
    .done = Done
    .more = Write more
    .redo = Start over

desc-cleaned = Removed spaces and odd symbols from the Word paste: { $n }/{ $max } characters now.
    .done = Done
    .more = Write more

desc-use_earlier = Earlier you sent a text of { $n } characters: “{ $excerpt }…”. Use it as the description?
    .yes = Use it
    .no = No

desc-too_long = The text is { $n } characters, { $over } too many. Your original is kept. The excess starts at: “…{ $cut_from }…”
    .suggest = Suggest what to cut
    .rewrite = I will shorten it
    .cut = Drop the excess

desc-suggest =
    You could cut:
    { $suggestions }
    Without these: { $m }/{ $max } characters.
    .apply = Do it
    .rewrite = I will shorten it

# The lines of $suggestions.
suggest-item =
    .repeated = - repeated sentences: { $n } characters
    .greeting = - greeting and closing words: { $n } characters
    .personal = - name, phone number, unit (already given): { $n } characters
    .heading = - headings such as “BÁO CÁO SÁNG KIẾN…”: { $n } characters
    .legal = - lines “Căn cứ…”: { $n } characters
    .sentences = - a few short sentences: { $n } characters

desc-suggest_short = Still { $over } too many. Tip: drop the greeting, your name and unit (already given); keep the numbers of the result.
    .rewrite = Rewrite
    .cut = Drop the excess

desc-too_short =
    Only { NUMBER($n) ->
        [one] { $n } character
       *[other] { $n } characters
    }; hard to judge. Add a sentence about the result (how many minutes, how much money, how much safer)?
    .more = Write more
    .keep = Keep it

desc-empty = No text received yet. Please type or paste the description.

desc-photo = Picture received, but the entry needs text. Please type a few sentences. (Pictures can be given to your grassroots union at appraisal.)

desc-file = Files cannot be read here yet. Please open it, select the description (at most { $max } characters), copy and paste it.

desc-file_not_word = Only Word files (.docx) can be read. Please send a .docx file, or copy the description (at most { $max } characters) and paste it here.

desc-file_old_word = The old .doc form cannot be read. Please open it in Word, save it as .docx and send it again, or copy the description (at most { $max } characters) and paste it here.

desc-file_protected = The file has a password and cannot be read. Please remove the password and send it again, or copy the description (at most { $max } characters) and paste it here.

desc-file_too_large = The file is too large (at most { $mb } MB can be read). Please remove pictures from it and send it again, or copy the description (at most { $max } characters) and paste it here.

desc-file_too_long = The file is longer than { $limit } characters. Please copy only the description (at most { $max } characters) and paste it here.

desc-file_empty = The file has no text (perhaps only pictures). Please type or paste the description here.

desc-file_read =
    Read { $file_name }: { $n } characters. Use this?
    “{ $excerpt }…”
    .yes = Use it
    .no = No

desc-file_kept = Read { $file_name }: { $n } characters. They are kept for the description.

desc-voice = Voice messages cannot be heard yet. Tip: press the microphone on your keyboard and speak; the phone will type for you.

desc-same_as_own = The text is like initiative { $code } you sent on { $date }.
    .view = See that one
    .keep = This is a different one, go on

desc-secret = If it is a technology secret, give only the name and the effect in short; you need not say how it works.

title-ask = A short name for the initiative? (Example: “Trolley for changing press dies”)
    .skip = Later
