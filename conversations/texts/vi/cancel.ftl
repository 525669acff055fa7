cancel-confirm = Bỏ bài đang viết? Phần đã nhập sẽ bị xóa.
    .yes = Bỏ bài
    .no = Giữ lại, làm sau

cancel-done = Đã bỏ bài viết dở. Khi muốn gửi, gõ BẮT ĐẦU.

cancel-nothing = Hiện không có bài nào đang viết.

pause-saved = Đã lưu. Quay lại lúc nào cũng được trước 24h ngày { $close_date }: gõ TIẾP TỤC.

resume-ok = Tiếp tục bài ngày { $date }. Đã có: { $have }. Còn: { $left }.

resume-changed = Từ lần trước, { $what_changed }. Xin trả lời lại câu này.

# For $what_changed.
changed-what =
    .unit = danh sách đơn vị đã thay đổi
    .form = câu hỏi đã thay đổi
