# A shared screen at a stand: one person after the other.

kiosk-welcome =
    Hello! Here you can send an initiative to the Programme “{ $programme }”. It takes about { $minutes } minutes.
    This screen is shared: it keeps no unfinished draft, and no result is sent here. When you have sent your initiative you get a code to follow the result on your own phone.

kiosk-ok =
    Initiative received, thank you, { $given }!
    Code: { $code } (please write it down)
    Time: { $time }
    Received by: { $unit_name }
    No result is sent to this screen: look it up with the code and the last 4 digits of your phone.

kiosk-not_kept = This shared screen keeps no unfinished draft. Please finish now, or send it from your own phone: scan the QR code on the poster.
