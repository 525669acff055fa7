# serve, chat, demo

command-serve = Run the whole service: chat in the browser, Telegram when a bot token is set.
    .about = The first run creates the database, the programme file and the owner’s token in the data folder. Stop with Ctrl-C.
    .example =
        sangkien serve
        SANGKIEN_PORT=8090 sangkien serve
serve-founded =
    First run: created { $programme } (opening and closing days, helpdesk: please check and edit)
    and the programme owner’s token in { $file } (commands on this machine use it by themselves).
serve-ready =
    Running: { $address }/chat
    Stop: Ctrl-C.
serve-stopping = Stopping, finishing what was begun…
serve-cannot_listen = Cannot open { $address }: { $problem }. Please change SANGKIEN_PORT or stop the program that uses this port.

command-chat = Chat in this terminal, as a worker does.
    .about = Enter sends a message. Stop with Ctrl-D; next time TIẾP TỤC (continue) resumes.
    .unit = Open with the unit code printed on the poster, as if the QR had been scanned.
    .as_name = Chat under another name (each name is a person of its own).
    .record = Write the conversation to this file, as a transcript that can be tested.
    .example =
        sangkien chat
        sangkien chat --unit P01-002
        sangkien chat --record tests/transcripts/new.txt
metavar-as_name = NAME
metavar-record = FILE
chat-welcome = (Type and press Enter to send; TRỢ GIÚP for help; Ctrl-D to stop.)
chat-not_handled = The system is busy; the message was not taken. Please send it again in a few seconds.
chat-cannot_record = Cannot write { $file }: { $problem }

option-retry = Handle dead letters (of kind turn) again. Those that still fail stay in the list. It works while the service runs, which sends the answers.
usage-retry = --retry is only for: sangkien doctor dead-letters
letters-retried = { $done } letters were handled, { $failed } failed again.
letters-none_to_retry = There is no letter that could be handled again.
letters-skipped = { $skipped } letters cannot be read by this version and were left as they are.
letters-unavailable = The database is busy, so this stopped; what was not handled is still there. Run it again in a few seconds.

command-demo = Make a demo: a folder of its own with made-up entries in every state.
    .about =
        People, telephone numbers and initiatives are all made up; a demo sends nothing outside this machine. At the end it prints what to try.

        With --serve: run the service on the demo, in the browser only; if there is no demo yet, one is made first.
    .folder = The folder of the demo; without it, demo inside the data folder (SANGKIEN_DATA_DIR).
    .entries = How many entries, from 60 to 100000.
    .serving = Run the service on the demo that is there, or was just made.
    .yes = Replace an old demo without asking.
    .example =
        sangkien demo
        sangkien demo --entries 25000 --yes
        sangkien demo --serve
metavar-folder = FOLDER
metavar-entries = NUMBER
channel-demo = demo

demo-number = --entries must be a number from { $least } to { $most }.
demo-real_folder = { $folder } is a real data folder and no demo, so it was left alone. Choose another folder: --folder var/demo
demo-cannot_write = Cannot write the folder { $folder }: { $problem }
demo-old = { $folder } already holds a demo and nobody is at the keyboard to be asked. Add --yes to replace it, or choose another --folder.
demo-question = { $folder } already holds a demo. Delete it and make a new one? [y/N]
demo-making = Making a demo of { $count } entries in { $folder }…
demo-progress = Sending and reviewing
demo-made = Done: { $count } made-up entries, in every state, in { $folder }.
demo-try = Try it now, copy line by line. Work on the demo, not on real data:
demo-try_district = As the officer { $name }, { $unit }: set the token (shown only once), review one by one (q stops), list what waits, read one entry
demo-try_top = As the officer { $name }, { $unit }: counts, what was nominated; nominate on (2 places are left, the third entry is refused); check the dossier and export it to Word
demo-try_owner = As the owner of the programme, without a token: typed units, texts alike, the audit log; send an entry as a worker does; open the chat page (Ctrl-C stops)
demo-try_end = Go back to the real data:
