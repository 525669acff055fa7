# Máy dùng chung ở gian hàng: người này xong thì đến người khác.

kiosk-welcome =
    Chào anh/chị! Đây là nơi gửi sáng kiến tham gia Chương trình “{ $programme }”, mất khoảng { $minutes } phút.
    Máy này dùng chung nên không giữ bài viết dở và không nhắn kết quả về đây. Gửi xong anh/chị nhận một mã để xem kết quả trên điện thoại của mình.

kiosk-ok =
    Đã nhận sáng kiến, cảm ơn anh/chị { $given }!
    Mã: { $code } (xin chép lại)
    Lúc: { $time }
    Nơi nhận: { $unit_name }
    Kết quả không nhắn về máy này: xem bằng mã và 4 số cuối điện thoại.

kiosk-not_kept = Máy dùng chung không giữ bài viết dở. Xin làm nốt bây giờ, hoặc gửi trên điện thoại của anh/chị: quét mã QR trên áp phích.
