# A shared screen at a stand.

kiosk-title = Send your initiative here, only 5 minutes
kiosk-shared = This screen is shared: after each person everything written is erased from it. Follow the result on your own phone, with the code you get at the end.
kiosk-begin = Begin
kiosk-leave = Stop, erase
kiosk-thanks = Initiative received. Thank you!
kiosk-code = Entry code
kiosk-picture = QR code of the page that shows the result
kiosk-follow = Please write the code down, or scan the picture to open the result page on your phone. It asks for this code and the last 4 digits of the phone number you gave.
kiosk-next = Next person
kiosk-countdown = This screen erases itself in # seconds. Touch it to keep it.
kiosk-still = Are you still here?
kiosk-warning = What was not sent will be erased in # seconds.
kiosk-stay = Go on
kiosk-away = Erase, next person
