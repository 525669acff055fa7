# Máy dùng chung ở gian hàng.

kiosk-title = Gửi sáng kiến tại đây, chỉ 5 phút
kiosk-shared = Máy này dùng chung: xong mỗi người, mọi điều đã viết được xóa khỏi máy. Kết quả xem trên điện thoại của anh/chị, bằng mã nhận được khi gửi xong.
kiosk-begin = Bắt đầu
kiosk-leave = Thôi, xóa
kiosk-thanks = Đã nhận sáng kiến. Cảm ơn anh/chị!
kiosk-code = Mã sáng kiến
kiosk-picture = Mã QR mở trang xem kết quả
kiosk-follow = Xin chép mã, hoặc quét hình để mở trang xem kết quả trên điện thoại. Khi xem cần mã này và 4 số cuối điện thoại đã khai.
kiosk-next = Người tiếp theo
kiosk-countdown = Màn hình tự xóa sau # giây. Chạm vào màn hình để giữ lại.
kiosk-still = Anh/chị còn ở đây không?
kiosk-warning = Bài chưa gửi sẽ bị xóa sau # giây.
kiosk-stay = Làm tiếp
kiosk-away = Xóa bài, người tiếp theo
