# Posters, table tents, stickers.

command-poster = Draw posters, table tents or stickers with QR codes, ready to print.
    .about =
        For one unit (--unit), the whole branch below one (--subtree) or all units in your care (--all). Each QR code is read again from what was drawn before it is handed out. The poster speaks the language of --language.

        A file name ending in .pdf: one page a unit. Ending in .zip, or a folder: one file a unit, named by the unit code.
    .units = A unit code; use it several times for several units.
    .subtree = This unit and the units below it.
    .everything = All units in your care.
    .depth = With --subtree, --all: only so many levels down.
    .kind = poster: for the wall; tent: a card for tables, folded in half; stickers: a whole sheet of A4.
    .size = The size of paper; stickers come on A4 only.
    .per_sheet = Stickers on a sheet of A4: 8, 18 or 24.
    .form = The kind of file, when the name's ending does not tell.
    .dpi = Pixels per inch of a PNG, from 72 to 600.
    .marks = Draw cutting marks for a printing house (the page is larger than the paper); stickers get lines between them.
    .door = Where the code leads: the landing page, Telegram or Zalo.
    .output = A file ending in .pdf, .png, .svg or .zip, or a folder; a dash for another command.
    .dry_run = Only tell how many would be drawn, draw nothing.
    .example =
        sangkien poster --unit P01-002
        sangkien poster --subtree P01 --size a3 --output hanoi.zip
        sangkien poster --unit P01-002 --kind tent --output tent.pdf
        sangkien poster --all --kind stickers --output stickers.pdf

metavar-units = UNIT
metavar-subtree = UNIT
metavar-per_sheet = NUMBER
metavar-dpi = NUMBER

poster-which = Please choose one of three: --unit CODE, --subtree CODE or --all.
poster-depth = --depth only goes with --subtree or --all.
poster-stickers_a4 = Stickers come on A4 only: leave out --size, and choose how many with --per-sheet.
poster-per_sheet = --per-sheet only takes: { $choices }.
poster-dpi = --dpi must be from { $least } to { $most }.
poster-ending = The ending of { $file } is not that of --as { $form }. Change the ending or leave out --as.
poster-one_picture = A { $form } file can hold only one unit. Use a file name ending in .zip, the name of a folder, or --as pdf.
poster-none = There is no unit to draw for: they have ended, were merged, or there is only the national level.
poster-dry = Pages to be drawn into { $file }: { $count }. Nothing was written.
poster-drawing = Drawing
poster-too_fine = The link is so long that the QR code would be too fine for phones at this size. Choose a larger size, or fewer stickers a sheet (--per-sheet 8).
poster-no_contact = There is nobody to print as contact: fill in helpdesk.contact in the programme file, or the unit's column contact (units import).
poster-saved = Saved { $file }, pages: { $count }. The codes lead to { $link }
poster-low_dpi = At this resolution a QR code cannot be read. Raise --dpi, or use --as pdf.
