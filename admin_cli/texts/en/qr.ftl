# QR codes, the invitation to forward and the icon for a portal.

command-qr = Draw a QR code for workers to scan.
    .about =
        Without --png and --svg it is drawn on the screen. It leads to the landing page, with --unit the unit is already chosen. Every code is read again before it is handed out.
    .unit = Code of the unit that is chosen by scanning.
    .door = Where it leads: the landing page, Telegram or Zalo.
    .png_file = Save as a PNG picture; a dash (-) gives it to another command.
    .svg_file = Save as an SVG drawing for large prints; a dash (-) gives it to another command.
    .message = Only print the invitation with link and unit code, to forward to a group chat.
    .snippet = Only print the HTML that puts the programme's icon on a portal: a picture and a link.
    .example =
        sangkien qr --unit P01-002
        sangkien qr --unit P01-002 --png hoan-kiem.png
        sangkien qr --door telegram --svg telegram.svg
        sangkien qr --unit P01-002 --message
        sangkien qr --snippet > icon.html

qr-local = SANGKIEN_PUBLIC_URL is not set, so the code leads to { $link }: no phone can open that address.
qr-saved = Saved { $file }.
qr-unreadable = The QR code as drawn does not read right, so it is not handed out. Please tell the administrator.
qr-cannot_write = The file { $file } cannot be written: { $problem }
qr-two_outputs = Only one of --png and --svg can go to another command (a dash).
qr-too_wide = The window is narrower than { $width } columns, so the code would break. Widen it or use --png FILE.
qr-no_telegram = There is no Telegram bot yet: set SANGKIEN_TELEGRAM_TOKEN and run this again.
qr-no_zalo = There is no Zalo link yet: set SANGKIEN_ZALO_OA_LINK or SANGKIEN_ZALO_BOT_LINK and run this again.
qr-zalo_unit = The Zalo link does not carry the unit; who scans it types the code { $unit }.
qr-two_kinds = One thing at a time: pictures (--png, --svg), the invitation (--message) or the icon (--snippet).
qr-message =
    You are invited to send your initiative, only { $minutes } minutes on your phone.
    The programme “{ $programme }”
qr-message_unit = Unit: { $unit }
qr-message_link = Open this link: { $link }
qr-message_code = If you are asked for the unit code, type: { $code }
qr-message_deadline = Closing { $close_date }
qr-message_help = Help: { $contact }
qr-snippet = Send your initiative: the programme “{ $programme }”
