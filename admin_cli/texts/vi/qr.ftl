# Mã QR, lời mời để chuyển tiếp và biểu tượng cho cổng thông tin.

command-qr = Vẽ mã QR để người lao động quét.
    .about =
        Không có --png hay --svg thì vẽ ngay trên màn hình. Mã dẫn tới trang giới thiệu; có --unit thì đơn vị được chọn sẵn. Mỗi mã được đọc thử lại trước khi giao.
    .unit = Mã đơn vị được chọn sẵn khi quét.
    .door = Nơi mã dẫn tới: trang giới thiệu, Telegram hoặc Zalo.
    .png_file = Lưu thành ảnh PNG; dấu - để ghi ra lệnh khác.
    .svg_file = Lưu thành hình SVG để in to; dấu - để ghi ra lệnh khác.
    .message = Chỉ in lời mời kèm đường dẫn và mã đơn vị, để chuyển tiếp vào nhóm chat.
    .snippet = Chỉ in đoạn HTML đặt biểu tượng của Chương trình lên cổng thông tin: hình và đường dẫn.
    .example =
        sangkien qr --unit P01-002
        sangkien qr --unit P01-002 --png hoan-kiem.png
        sangkien qr --door telegram --svg telegram.svg
        sangkien qr --unit P01-002 --message
        sangkien qr --snippet > bieu-tuong.html

qr-local = Chưa đặt SANGKIEN_PUBLIC_URL nên mã dẫn tới { $link }: điện thoại không mở được địa chỉ này.
qr-saved = Đã lưu { $file }.
qr-unreadable = Mã QR vẽ ra đọc lại không đúng nên không được giao. Xin báo người quản trị.
qr-cannot_write = Không ghi được tệp { $file }: { $problem }
qr-two_outputs = Chỉ một trong --png và --svg được ghi ra lệnh khác (dấu -).
qr-too_wide = Cửa sổ hẹp hơn { $width } cột nên mã sẽ bị vỡ. Mở rộng cửa sổ hoặc dùng --png TỆP.
qr-no_telegram = Chưa có bot Telegram: đặt SANGKIEN_TELEGRAM_TOKEN rồi chạy lại.
qr-no_zalo = Chưa có đường dẫn Zalo: đặt SANGKIEN_ZALO_OA_LINK hoặc SANGKIEN_ZALO_BOT_LINK rồi chạy lại.
qr-zalo_unit = Đường dẫn Zalo không mang theo đơn vị; người quét gõ mã { $unit }.
qr-two_kinds = Mỗi lần chỉ một việc: hình (--png, --svg), lời mời (--message) hoặc biểu tượng (--snippet).
qr-message =
    Mời anh/chị gửi sáng kiến, chỉ { $minutes } phút trên điện thoại.
    Chương trình “{ $programme }”
qr-message_unit = Đơn vị: { $unit }
qr-message_link = Bấm vào đây: { $link }
qr-message_code = Nếu được hỏi mã đơn vị, xin gõ: { $code }
qr-message_deadline = Hạn: { $close_date }
qr-message_help = Cần giúp: { $contact }
qr-snippet = Gửi sáng kiến: Chương trình “{ $programme }”
