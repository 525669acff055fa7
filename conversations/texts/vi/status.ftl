status-one =
    Sáng kiến { $code }: { $state_name }.
    { $detail }
    Cập nhật: { $time }

status-none = Anh/chị chưa gửi sáng kiến nào từ tài khoản này. Đã gửi ở nơi khác? Gõ mã sáng kiến (ví dụ: { $example_code }).
    .new = Gửi sáng kiến

status-by_code = Để xem { $code }, xin gõ 4 số cuối của số điện thoại đã đăng ký.

status-not_found = Không khớp mã và số điện thoại. Xin kiểm tra lại, hoặc gõ LIÊN HỆ.

status-paused = Đã thử nhiều lần. Xin chờ { $minutes } phút rồi thử lại, hoặc gõ LIÊN HỆ.

# One sentence under the state of an entry.
status-detail =
    .submitted = Bài đang chờ { $unit_name } xét.
    .under_review = { $unit_name } đang xem bài, anh/chị chưa cần làm gì thêm.
    .returned = Góp ý của công đoàn: “{ $reason }”. Xin bổ sung rồi gửi lại.
    .returned_late = Góp ý của công đoàn: “{ $reason }”. Đã hết hạn bổ sung.
    .approved = { $unit_name } đã công nhận, bài được tính vào mục tiêu chung.
    .rejected = Lý do: “{ $reason }”. Anh/chị vẫn có thể gửi sáng kiến khác.
    .nominated = Đang chờ { $level_name } xét biểu dương.
    .not_selected = Số lượng có hạn nên bài chưa được chọn, nhưng vẫn được công nhận.
    .commended = Xin chúc mừng anh/chị! Công đoàn sẽ liên hệ về lễ trao.
    .withdrawn = Bài không được xét nữa. Muốn gửi bài khác, gõ BẮT ĐẦU.

my-list =
    Sáng kiến của anh/chị { $given }:
    { $items }
    Gõ số để xem.
    .new = Gửi sáng kiến mới

my-item = { $code } · { $date } · { $state }

my-view =
    { $code }, gửi { $date }
    { $unit_path }, { $group }
    Trạng thái: { $state_name }
    “{ $excerpt }…”
    .full = Xem cả bài
    .withdraw = Rút lại
    .back = Quay lại

my-view_again = Anh/chị muốn làm gì với { $code }?

my-withdraw_confirm = Rút sáng kiến { $code }? Bài sẽ không được xét nữa.
    .yes = Rút lại
    .no = Không

my-withdrawn = Đã rút { $code }.

state-draft = Đang viết dở

state-submitted = Đã nhận, chờ xét

state-under_review = Công đoàn đang thẩm định

state-returned = Cần bổ sung

state-approved = Đã công nhận

state-rejected = Chưa đạt yêu cầu

state-nominated = Đã giới thiệu lên { $level_name }

state-not_selected = Đã công nhận, chưa được chọn lần này

state-commended = Được biểu dương

state-withdrawn = Đã rút
