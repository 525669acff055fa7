review-show =
    Xem lại trước khi gửi:
    Họ tên: { $full_name }
    Điện thoại: { $phone }
    Nơi công tác: { $unit_path }
    Khối: { $group }
    Áp dụng từ: { $start_month }
    Mô tả ({ $n } ký tự): { $excerpt }…
    .send = GỬI
    .edit = Sửa
    .full = Xem cả bài mô tả
    .later = Để sau

review-full =
    Mô tả ({ $n } ký tự):
    { $description }
    .send = GỬI
    .edit = Sửa

edit-menu = Sửa phần nào?
    .name = Họ tên
    .phone = Điện thoại
    .unit = Nơi công tác
    .group = Khối
    .period = Thời gian áp dụng
    .desc = Mô tả
    .back = Không sửa nữa

edit-desc = Bài hiện có { $n } ký tự. Sửa thế nào?
    .append = Viết thêm vào cuối
    .redo = Viết lại từ đầu
    .back = Giữ nguyên

edit-done = Đã sửa { $field_name }.

edit-not_allowed = Sáng kiến { $code } đang ở trạng thái “{ $state }” nên không sửa được nữa. Cần sửa, xin gọi công đoàn cơ sở hoặc gõ LIÊN HỆ.

edited-returned = Đã gửi lại sáng kiến { $code }. Công đoàn sẽ xem lại.
