# stats doors: from the scan to the entry.

column-scans = Scans
column-starts = Starts
column-started_share = Starts/scans
column-submitted_share = Sent/starts
column-step = Step
column-door = Door
column-times = Times

channel-kiosk = shared screen

doors-poster = poster scanned
doors-tent = table tent scanned
doors-sticker = sticker scanned
doors-message = forwarded message
doors-icon = icon on a portal
doors-link = another link
doors-all = all
doors-no_unit = no unit named
doors-none = No scans, starts or entries yet.
doors-note = What cannot be known: by which door somebody went on after a scan, how often one person scanned, who typed the address or opened Zalo or Telegram directly (a start without a scan). Scans and starts count for the unit code that was scanned or typed; entries for the unit they name.
doors-only_unit_and_days = stats doors goes with --unit, --since, --until and --format only. Leave the other options out and run it again.
