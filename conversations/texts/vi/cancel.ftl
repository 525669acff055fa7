cancel-confirm = Bỏ bài đang viết? Phần đã nhập sẽ bị xóa.
    .yes = Bỏ bài
    .no = Giữ lại, làm sau

cancel-done = Đã bỏ bài viết dở. Khi muốn gửi, gõ BẮT ĐẦU.

cancel-nothing = Hiện không có bài nào đang viết.

pause-saved = Đã lưu. Quay lại lúc nào cũng được trước { $close_date }: gõ TIẾP TỤC.

resume-ok = Tiếp tục bài ngày { $date }. Đã có: { $have }. Còn: { $left }.

resume-changed = Từ lần trước, { $what_changed }. Xin trả lời lại câu này.

# For $what_changed.
changed-what =
    .unit = danh sách đơn vị đã thay đổi
    .form = câu hỏi đã thay đổi

pause-move = Muốn làm tiếp trên máy khác hay ứng dụng khác, gõ CHUYỂN MÁY.

resume-code = Mã chuyển bài: { $transfer_code } (dùng trong 15 phút). Mở kênh mới, gõ TIẾP TỤC rồi nhập mã này.

resume-nothing = Ở đây không có bài viết dở nào chuyển được. Bài cần bổ sung thì sửa tại nơi đã gửi.

resume-no_draft = Ở đây chưa có bài viết dở. Nếu đã bắt đầu ở nơi khác: tại đó gõ CHUYỂN MÁY, rồi nhập mã nhận được ({ $code_hint }) vào đây.
    .new = Gửi sáng kiến mới

resume-code_wrong = Mã không đúng, đã dùng hoặc đã quá 15 phút. Xin xem lại mã, hoặc lấy mã mới: ở nơi đang viết, gõ CHUYỂN MÁY.

resume-consent_first = Mã đúng, bài viết dở từ { $channel_name } sẽ chuyển về đây. Trước hết xin trả lời câu này:

resume-moved = Bài viết dở đã chuyển sang { $channel_name }. Nếu không phải anh/chị chuyển, gõ LIÊN HỆ.
