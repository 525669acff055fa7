window-not_open = Chương trình bắt đầu nhận sáng kiến từ { $open_date }.

window-closing = Lưu ý: còn { $left } là hết hạn (24h ngày { $close_date }).

# For $left.
time-left =
    .days = { $n } ngày
    .hours = { $n } giờ
    .minutes = { $n } phút

window-closed = Chương trình đã hết hạn nhận lúc 24h ngày { $close_date }. Anh/chị vẫn xem được kết quả: gõ TRẠNG THÁI.
    .status = Xem kết quả
    .help = Hướng dẫn

window-returned_ok = Đã hết hạn gửi mới, nhưng bài { $code } được yêu cầu bổ sung nên vẫn sửa được đến { $return_deadline }.
