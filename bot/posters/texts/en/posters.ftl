# The words on posters, table tents and stickers.

poster-headline =
    SEND YOUR INITIATIVE,
    ONLY { $minutes } MINUTES ON YOUR PHONE
poster-programme = The programme “{ $programme }”
poster-iphone = Open Camera and point at the code.
    .label = iPhone
poster-android = Open Zalo and choose Scan QR.
    .label = Android
poster-deadline = { $close_date }
    .label = Closing
poster-cannot_scan = Go to { $short_url } and type the unit code:
    .label = Cannot scan?
poster-help = Help: { $unit_contact }
poster-sticker = Send your initiative
poster-sticker_code = Unit code
poster-sticker_deadline = Closing { $close_date }
poster-title = Poster { $unit_code }
