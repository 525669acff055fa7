window-not_open = Chương trình bắt đầu nhận sáng kiến từ { $open_date }. Nhắn cho anh/chị khi mở nhé?
    .yes = Có, nhắn tôi
    .no = Không cần

# Where nothing can be written to the person later, or it was promised already.
window-not_open_yet = Chương trình bắt đầu nhận sáng kiến từ { $open_date }.

window-will_write = Vâng, khi mở sẽ nhắn anh/chị tại đây. Không muốn nhắn nữa, gõ THÔI.

window-not_needed = Vâng. Khi Chương trình mở, gõ BẮT ĐẦU để gửi sáng kiến.

window-opened = Chương trình đã mở nhận sáng kiến, đến { $close_date }. Gõ BẮT ĐẦU để gửi.

window-extended = Chương trình gia hạn nhận sáng kiến đến { $close_date }. Bài viết dở của anh/chị vẫn còn: gõ TIẾP TỤC.

# For $close_date: the end of a day, or another hour to which the owner has moved the closing.
window-moment =
    .midnight = 24h ngày { $day }
    .hour = { $hour } ngày { $day }

window-closing = Lưu ý: còn { $left } là hết hạn ({ $close_date }).

# For $left.
time-left =
    .days = { $n } ngày
    .hours = { $n } giờ
    .minutes = { $n } phút

window-closed = Chương trình đã hết hạn nhận lúc { $close_date }. Anh/chị vẫn xem được kết quả: gõ TRẠNG THÁI.
    .status = Xem kết quả
    .help = Hướng dẫn

window-returned_ok = Đã hết hạn gửi mới, nhưng bài { $code } được yêu cầu bổ sung nên vẫn sửa được đến { $return_deadline }.

window-returned_late = Rất tiếc, đã hết hạn bổ sung sáng kiến { $code } (hết ngày { $return_deadline }). Bài giữ nguyên như đã gửi. Cần hỏi, gõ LIÊN HỆ.
