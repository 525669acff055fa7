# Lời trên áp phích, thẻ để bàn và tem dán.

poster-headline =
    GỬI SÁNG KIẾN,
    CHỈ { $minutes } PHÚT TRÊN ĐIỆN THOẠI
poster-programme = Chương trình “{ $programme }”
poster-iphone = Mở Camera, đưa vào mã.
    .label = iPhone
poster-android = Mở Zalo, chọn quét mã QR.
    .label = Android
poster-deadline = { $close_date }
    .label = Hạn
poster-cannot_scan = Vào { $short_url } rồi gõ mã đơn vị:
    .label = Không quét được?
poster-help = Cần giúp: { $unit_contact }
poster-sticker = Gửi sáng kiến
poster-sticker_code = Mã đơn vị
poster-sticker_deadline = Hạn: { $close_date }
poster-title = Áp phích { $unit_code }
