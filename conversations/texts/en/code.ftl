code-paused = Tried several times. Please wait { $minutes } minutes and try again, or type LIÊN HỆ.

# Where a draft comes from or goes to.
channel-name =
    .zalo_bot = Zalo
    .zalo_oa = Zalo
    .telegram = Telegram
    .browser = the browser
    .terminal = the computer
    .kiosk = a shared computer
    .officer = entered by an officer
    .other = another channel
