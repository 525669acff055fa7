code-paused = Đã thử nhiều lần. Xin chờ { $minutes } phút rồi thử lại, hoặc gõ LIÊN HỆ.

# Where a draft comes from or goes to.
channel-name =
    .zalo_bot = Zalo
    .zalo_oa = Zalo
    .telegram = Telegram
    .browser = trình duyệt
    .terminal = máy tính
    .kiosk = máy dùng chung
    .officer = cán bộ nhập thay
    .other = kênh khác
