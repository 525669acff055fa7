phone-ask =
    Bước { $step }/{ $total }. Số điện thoại để công đoàn liên hệ khi cần?
    (Ví dụ: 09xx xxx xxx)

phone-ask_button = Bước { $step }/{ $total }. Số điện thoại để công đoàn liên hệ khi cần? Bấm nút bên dưới để gửi số đang dùng, hoặc gõ số.
    .share = Gửi số điện thoại của tôi

phone-saved = Đã ghi số { $phone_masked }.

phone-no_digits = Chưa thấy số điện thoại. Xin gõ 10 chữ số (ví dụ: 09xx xxx xxx). Muốn sửa câu trước, gõ QUAY LẠI.

phone-bad = Số “{ $input }” chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09. Xin gõ lại.

phone-wrong_length = Số vừa gõ có { $n } chữ số, cần { $need }. Xin kiểm tra và gõ lại.

phone-old_prefix = Đầu số cũ { $old } nay đã đổi thành { $new }. Dùng số { $new }?
    .yes = Dùng số mới
    .no = Gõ số khác

phone-contact_not_yours = Đây là số của người khác. Xin bấm nút gửi số của chính anh/chị, hoặc gõ số.

phone-foreign = Số nước ngoài chưa nhận được. Xin gõ một số Việt Nam (có thể là số của tổ công đoàn).
