# Yêu cầu về dữ liệu cá nhân

flag-restricted = dừng sử dụng
flag-erased = đã xóa dữ liệu cá nhân
act-people = xử lý yêu cầu về dữ liệu
act-people_answer = trả lời yêu cầu về dữ liệu
act-people_refuse = từ chối yêu cầu về dữ liệu
act-people_extend = gia hạn yêu cầu về dữ liệu
act-people_do = thực hiện yêu cầu về dữ liệu
act-erase = xóa dữ liệu cá nhân
act-correct = sửa thông tin người gửi
act-restrict = dừng sử dụng bài
act-publish_withdrawn = rút lại đồng ý công bố tên
act-retention = xóa theo thời hạn lưu

error-request_not_found = Không có yêu cầu { $code } trong phạm vi của anh/chị. Xem bằng: sangkien people requests list
error-request_closed = Yêu cầu { $code } đã kết thúc lúc { $at } ({ $outcome }).
error-already_extended = Yêu cầu { $code } đã gia hạn một lần; luật chỉ cho gia hạn một lần.
error-still_nominated = { $code } đang được giới thiệu. Đơn vị đã giới thiệu rút lại trước (sangkien take-back { $code }), rồi chạy lại lệnh này.
error-commended_nationally = { $code } đã được biểu dương: chỉ cấp Tổng Liên đoàn xóa được.
error-data_erased = Dữ liệu cá nhân của { $code } đã được xóa, không xét tiếp được nữa.
error-data_restricted = Tác giả của { $code } đã rút lại đồng ý: bài không được giới thiệu hay biểu dương nữa.

outcome-done = đã xong
outcome-refused = từ chối

show-gone = Dữ liệu cá nhân và nội dung bài đã được xóa. Bài vẫn được tính trong số liệu; không xét, giới thiệu hay biểu dương tiếp được.
show-gone_erase = Dữ liệu cá nhân và nội dung bài đã được xóa lúc { $time } theo yêu cầu của người gửi. Bài vẫn được tính trong số liệu; không xét, giới thiệu hay biểu dương tiếp được.
show-gone_retention = Dữ liệu cá nhân và nội dung bài đã được xóa lúc { $time } vì hết thời hạn lưu. Bài vẫn được tính trong số liệu; không xét, giới thiệu hay biểu dương tiếp được.

people-kind-delete = xóa
people-kind-correct = sửa
people-kind-restrict = dừng sử dụng
people-standing-waiting = chờ trả lời
people-standing-answered = đã trả lời
people-standing-overdue = QUÁ HẠN
people-standing-done = đã xong
people-standing-refused = từ chối
people-detail-full_name = họ tên
people-detail-phone = điện thoại
people-detail-workplace = nơi công tác
people-title = { $code }: yêu cầu { $kind }, { $standing }
people-entries = Các bài:
people-fact-at = Gửi lúc
people-fact-channel = Kênh
people-fact-unit = Đơn vị
people-fact-answer_by = Trả lời trước
people-fact-finish_by = Xong trước
people-fact-blocked_by = Vướng bài
people-fact-wanted = Muốn sửa
people-fact-extension = Lý do gia hạn
people-fact-answered = Đã trả lời
people-fact-answer = Trả lời
people-fact-closed = Kết thúc lúc
people-none = Không có yêu cầu nào.
people-overdue = { $overdue } trên { $waiting } yêu cầu đang mở đã quá hạn.
people-ask_text = Trả lời (người gửi đọc được):
people-text_missing = Cần có nội dung trả lời: thêm --text "…".
people-ask_reason = Lý do cần thêm thời gian (người gửi đọc được):
people-reason_missing = Cần có lý do: thêm --reason "…".
people-refuse_question = Từ chối yêu cầu { $code } và báo cho người gửi?
people-refuse_yes = Từ chối thì không hỏi lại được: thêm --yes.
people-answered = { $code }: đã ghi trả lời, người gửi sẽ được báo.
people-refused = { $code }: đã từ chối, người gửi sẽ được báo.
people-extended = { $code }: đã gia hạn đến { $until }, người gửi sẽ được báo.
people-do_delete = Xóa hẳn dữ liệu cá nhân của { $count } bài theo yêu cầu { $code }? Không lấy lại được.
people-do_correct = Sửa thông tin của { $count } bài theo yêu cầu { $code }? Nơi công tác thì chuyển bài bằng lệnh move trước.
people-do_restrict = Dừng sử dụng { $count } bài theo yêu cầu { $code }?
people-do_yes = Việc này không làm lại được: xem trước bằng --dry-run, rồi thêm --yes.
people-done_delete = { $code }: đã xóa xong. Bài còn mã, đơn vị và trạng thái để số đếm không đổi.
people-done_correct = { $code }: đã sửa xong, người gửi sẽ được báo.
people-done_restrict = { $code }: đã dừng sử dụng, người gửi sẽ được báo.

column-asked = Yêu cầu
column-due_at = Hạn
column-case = Tình trạng

option-kind = Loại yêu cầu: xóa, sửa, dừng sử dụng.
option-overdue = Chỉ các yêu cầu quá hạn.

command-people = Người gửi và quyền của họ đối với dữ liệu.
    .example =
        sangkien people requests list
        sangkien people requests do YC-7K3-M9QX
command-people-requests = Yêu cầu xem, sửa, dừng sử dụng, xóa dữ liệu cá nhân.
    .about = Trả lời trong 2 ngày làm việc, xong trong 15 ngày, gia hạn được một lần 15 ngày. Ngày lễ không tính sẵn trong máy nên hạn có thể sớm hơn luật định.
    .example =
        sangkien people requests list --overdue
        sangkien people requests show YC-7K3-M9QX
command-people-requests-list = Xem các yêu cầu, sắp đến hạn đứng trước.
    .example =
        sangkien people requests list
        sangkien people requests list --state all --unit P01
command-people-requests-show = Xem một yêu cầu cùng các bài liên quan.
    .code = Mã yêu cầu, ví dụ YC-7K3-M9QX.
    .example = sangkien people requests show YC-7K3-M9QX
command-people-requests-answer = Trả lời người gửi trong cuộc trò chuyện.
    .about = Trả lời xong yêu cầu vẫn mở; --refuse kết thúc yêu cầu và nội dung là lý do từ chối.
    .code = Mã yêu cầu.
    .text = Nội dung trả lời, người gửi đọc được.
    .refuse = Từ chối, kết thúc yêu cầu.
    .example =
        sangkien people requests answer YC-7K3-M9QX --text "Đã nhận, sẽ xong trước thứ Sáu."
        sangkien people requests answer YC-7K3-M9QX --refuse --text "Quyết định khen thưởng phải lưu theo luật." --yes
command-people-requests-do = Thực hiện yêu cầu: xóa, sửa hoặc dừng sử dụng.
    .about = Xóa thì không lấy lại được. Bài đang được giới thiệu phải rút lại trước; bài đã biểu dương chỉ cấp Tổng Liên đoàn xóa được.
    .code = Mã yêu cầu.
    .example =
        sangkien people requests do YC-7K3-M9QX --dry-run
        sangkien people requests do YC-7K3-M9QX --yes
command-people-requests-extend = Gia hạn một yêu cầu thêm 15 ngày, một lần.
    .code = Mã yêu cầu.
    .reason = Lý do, người gửi đọc được.
    .example = sangkien people requests extend YC-7K3-M9QX --reason "Cần xác minh với Tổng Liên đoàn."
