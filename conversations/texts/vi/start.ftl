start-welcome =
    Chào anh/chị! Đây là nơi gửi sáng kiến tham gia Chương trình “{ $programme }”.
    Mất khoảng { $minutes } phút. Bận thì cứ dừng, lúc nào quay lại gõ TIẾP TỤC là làm tiếp được.

start-welcome_unit =
    Chào anh/chị! Đây là nơi gửi sáng kiến tham gia Chương trình “{ $programme }”.
    Mã QR vừa quét là của: { $unit_path }.
    Mất khoảng { $minutes } phút. Bận thì cứ dừng, quay lại gõ TIẾP TỤC.

start-unit_confirm = Anh/chị làm việc tại { $unit_path }, đúng không?
    .yes = Đúng
    .other = Không, chọn nơi khác

start-ask_code = Áp phích anh/chị vừa quét có ghi MÃ ĐƠN VỊ không? Có thì gõ mã đó (ví dụ: { $example_code }). Không có thì gõ 0.

start-bad_code = Không tìm thấy mã “{ $code }”. Mã in dưới hình QR, ví dụ { $example_code }. Gõ lại, hoặc gõ 0 để tự chọn đơn vị.

start-old_qr = Mã QR này đã cũ: { $old_unit } nay là { $new_unit }. Anh/chị làm việc tại { $new_unit }, đúng không?
    .yes = Đúng
    .other = Không, chọn nơi khác

start-draft_found = Chào anh/chị { $given }! Bài gửi dở ngày { $date } vẫn còn, đang ở bước “{ $step_name }”.
    .resume = Làm tiếp
    .new = Bỏ bài cũ, làm bài mới

start-draft_again = Bài gửi dở ngày { $date } vẫn còn, đang ở bước “{ $step_name }”. Anh/chị muốn làm tiếp không?

start-menu = Chào anh/chị { $given }! Anh/chị muốn làm gì?
    .new = Gửi sáng kiến mới
    .my = Xem sáng kiến đã gửi
    .help = Hướng dẫn
    .data = Dữ liệu cá nhân

start-known_person =
    Dùng lại thông tin lần trước nhé?
    { $full_name }, { $phone_masked }
    { $unit_path }, { $group }
    .yes = Dùng lại
    .no = Nhập lại
