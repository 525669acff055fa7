data-menu = Dữ liệu của anh/chị tại đây: { $summary }. Anh/chị muốn làm gì?
    .export = Xem và tải về
    .fix = Sửa
    .stop = Rút lại đồng ý
    .delete = Xóa
    .back = Quay lại

# For $summary.
data-summary =
    .person = { $n } sáng kiến, họ tên, số điện thoại, nơi công tác
    .consent = mới có lời đồng ý, chưa có thông tin cá nhân
    .none = chưa có gì
    .withdrawn = đã rút lại { $time }

data-see =
    Thông tin đang lưu:
    Họ tên: { $full_name }
    Điện thoại: { $phone_masked }
    Nơi công tác: { $unit_path }
    Đồng ý lúc: { $consent_time }
    Sáng kiến: { $entries }

data-delete_confirm = Xóa hết? { $n } sáng kiến sẽ bị rút và thông tin cá nhân bị xóa trong { $days } ngày, không lấy lại được.
    .yes = XÓA
    .no = Không

data-delete_blocked = Sáng kiến { $code } đã được giới thiệu xét biểu dương nên cần cán bộ xử lý. Đã ghi yêu cầu; công đoàn trả lời trong 2 ngày làm việc.

data-deleted = Đã ghi yêu cầu xóa lúc { $time }, mã { $request_code }. Xong sẽ báo lại.

data-consent_withdrawn = Đã rút lại đồng ý lúc { $time }. Sáng kiến chưa xét sẽ dừng lại. Muốn gửi lại, gõ BẮT ĐẦU.

# A draft is held too.
data-see_draft =
    Bài đang viết dở:
    Họ tên: { $full_name }
    Điện thoại: { $phone_masked }
    Nơi công tác: { $unit_path }
    Mô tả: { $n } ký tự

# Để xem và tải về.
data-export = Đây là toàn bộ dữ liệu của anh/chị ({ $date }). Xin không chuyển cho người khác.

data-export_link = Mở xem và tải về tại đây, một lần, trong { $minutes } phút: { $link }

data-export_unsent = Chưa gửi được tệp vào đây nên xin gửi cách khác.

data-part = { $text }

data-fix =
    Đang ghi:
    Họ tên: { $full_name }
    Điện thoại: { $phone_masked }
    Nơi công tác: { $unit_path }
    Sửa mục nào?
    .name = Họ tên
    .phone = Số điện thoại
    .place = Nơi công tác
    .back = Quay lại

data-fix_none = Chưa có bài nào đã gửi để sửa. Bài đang viết dở thì gõ SỬA.

data-fix_name =
    Họ và tên đúng của anh/chị?
    (Ví dụ: Nguyễn Văn A)

data-fix_phone =
    Số điện thoại đúng của anh/chị?
    (Ví dụ: 09xx xxx xxx)

data-fix_place = Tên nơi công tác đúng của anh/chị? Cán bộ sẽ chuyển bài về đơn vị đó.

data-fix_too_long = Tên hơi dài (tối đa { $max } ký tự). Xin gõ lại ngắn hơn.

data-fix_confirm = Sửa thành “{ $value }”, đúng không?
    .yes = Đúng
    .no = Gõ lại

data-fixed = Đã sửa xong.

data-fix_asked = Cần cán bộ sửa giúp: đã ghi yêu cầu { $request_code }; công đoàn trả lời trong 2 ngày làm việc. Họ tên, số điện thoại ở bài chưa công nhận thì được sửa ngay.

data-restriction_asked = Bài đã được công nhận cần cán bộ dừng sử dụng: đã ghi yêu cầu { $request_code }; công đoàn trả lời trong 2 ngày làm việc.

# Báo lại về một yêu cầu.
data-erased = Yêu cầu { $request_code } đã xong: thông tin cá nhân và nội dung bài của anh/chị đã được xóa. Cảm ơn anh/chị đã tham gia.

data-corrected = Yêu cầu { $request_code } đã xong: thông tin đã được sửa. Muốn xem lại, gõ DỮ LIỆU.

data-restricted = Yêu cầu { $request_code } đã xong: bài của anh/chị không còn được dùng để xét chọn hay biểu dương.

data-answered = Công đoàn trả lời yêu cầu { $request_code }: { $text }

data-refused = Yêu cầu { $request_code } chưa thực hiện được: { $text } Không đồng ý với trả lời này, anh/chị có quyền khiếu nại: gõ LIÊN HỆ.

data-extended = Yêu cầu { $request_code } cần thêm thời gian, chậm nhất đến { $date }: { $text }

# Tệp dữ liệu: tên các phần và các dòng.
data-file =
    .title = Dữ liệu cá nhân của anh/chị
    .made = Lập lúc { $time }
    .chat = Cuộc trò chuyện
    .channel = Kênh: { $value }
    .chat_name = Mã cuộc trò chuyện trên kênh: { $value }
    .in_vi = Ngôn ngữ: tiếng Việt
    .in_en = Ngôn ngữ: tiếng Anh
    .reminders_on = Nhắc việc: có
    .reminders_off = Nhắc việc: không
    .last_seen = Lần nhắn gần nhất: { $value }
    .entry = Sáng kiến { $value }
    .status = Trạng thái: { $value }
    .full_name = Họ tên: { $value }
    .phone = Điện thoại: { $value }
    .unit = Nơi công tác: { $value }
    .group = Khối: { $value }
    .start = Áp dụng từ: { $value }
    .name = Tên sáng kiến: { $value }
    .description = Mô tả: { $value }
    .earlier = Mô tả trước khi bổ sung: { $value }
    .submitted = Gửi lúc: { $value }
    .sent_by = Gửi qua: { $value }
    .reason = Góp ý: { $value }
    .history = { $time }: { $act }
    .history_by = { $time }: { $act } ({ $unit })
    .history_reason = { $time }: { $act } ({ $unit }): { $reason }
    .dossier = Hồ sơ, { $name }: { $value }
    .complaint = Khiếu nại từ { $value }
    .dispute = Tranh chấp quyền tác giả từ { $value }
    .recognition = Quyết định công nhận: { $value }
    .commendation = Biểu dương: { $value }
    .draft = Bài đang viết dở
    .consents = Các lần trả lời về đồng ý
    .agreed = { $time }: đồng ý (bản { $version }, qua { $channel })
    .declined = { $time }: không đồng ý hoặc rút lại (bản { $version }, qua { $channel })
    .consent_text = Lời hỏi đồng ý, bản { $version }
    .requests = Yêu cầu về dữ liệu
    .request = { $code }, { $time }: { $kind }, { $state }
    .kind_delete = xóa
    .kind_correct = sửa
    .kind_restrict = dừng sử dụng
    .state_open = đang xử lý
    .state_done = đã xong
    .state_refused = chưa thực hiện được
    .answer = Trả lời: { $value }
    .questions = Câu hỏi gửi bộ phận hỗ trợ
    .question = { $time }: { $value }
    .more = Cần biết thêm
    .notes = Ghi chú làm việc của cán bộ và nội dung khiếu nại có thể nói đến người khác: muốn biết, gõ LIÊN HỆ.
    .kept = Lời nhắn của chương trình gửi anh/chị được giữ 7 ngày; bài và thông tin cá nhân đến { $value }.

data-file_act =
    .submit = gửi bài
    .approve = công nhận
    .return = trả lại để bổ sung
    .reject = chưa công nhận
    .reopen = xét lại
    .resubmit = gửi lại
    .withdraw = rút bài
    .nominate = giới thiệu lên trên
    .take_back = rút lại giới thiệu
    .not_select = không chọn
    .undo_not_select = bỏ ghi không chọn
    .commend = biểu dương
    .undo_commend = bỏ ghi biểu dương
    .complaint = ghi khiếu nại
    .dispute = ghi tranh chấp quyền tác giả
    .close_complaint = kết thúc khiếu nại
    .close_dispute = kết thúc tranh chấp
    .recognise = ghi quyết định công nhận
    .move = chuyển đơn vị
    .note = ghi chú của cán bộ
    .correct = sửa thông tin người gửi
    .restrict = dừng sử dụng
    .enter = cán bộ nhập thay
    .own = xác nhận bài nhập thay là đúng
    .disown = không đồng ý với bài nhập thay
    .take_over = nhận bài về cuộc trò chuyện khác
    .dossier_set = điền hồ sơ
    .dossier_replaced = thay nội dung cán bộ đã điền
    .dossier_finished = gửi hồ sơ
    .publish_withdrawn = rút lại đồng ý công bố tên
    .other = xử lý
