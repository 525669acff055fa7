data-menu = Dữ liệu của anh/chị tại đây: { $summary }. Anh/chị muốn làm gì?
    .stop = Rút lại đồng ý
    .delete = Xóa
    .back = Quay lại

# For $summary.
data-summary =
    .person = { $n } sáng kiến, họ tên, số điện thoại, nơi công tác
    .consent = mới có lời đồng ý, chưa có thông tin cá nhân
    .none = chưa có gì

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
