notify-returned = Sáng kiến { $code } cần bổ sung. Góp ý của công đoàn: “{ $reason }”. Xin sửa trước { $return_deadline }.
    .edit = Sửa ngay
    .later = Để sau

notify-approved = Chúc mừng anh/chị { $given }! Sáng kiến { $code } đã được { $unit_name } công nhận và tính vào mục tiêu { $goal }.

notify-rejected = Sáng kiến { $code } chưa đạt yêu cầu: { $reason }. Cảm ơn anh/chị; vẫn có thể gửi sáng kiến khác. Thắc mắc, gõ LIÊN HỆ.

notify-nominated = Tin vui! { $unit_name } đã giới thiệu sáng kiến { $code } lên { $level_name } để xét biểu dương.

notify-not_selected = Sáng kiến { $code } chưa được chọn lần này vì số lượng có hạn, nhưng vẫn được công nhận. Cảm ơn anh/chị { $given }.

notify-commended = Chúc mừng anh/chị { $given }! Sáng kiến { $code } được { $level_name } biểu dương: { $award }. Công đoàn sẽ liên hệ về lễ trao.

notify-dispute = Sáng kiến { $code } đang có { $kind }. Công đoàn sẽ liên hệ để làm rõ. Xin chuẩn bị giấy tờ nếu có.

notify-objection =
    .complaint = khiếu nại
    .dispute = tranh chấp quyền tác giả

notify-on_behalf = { $unit_name } đã nhập giúp anh/chị { $given } sáng kiến “{ $excerpt }…”, mã { $code }. Nếu không đúng hoặc không đồng ý, gõ LIÊN HỆ.

notify-stopped = Vâng, sẽ không nhắc nữa. Kết quả xét sáng kiến vẫn được báo. Muốn nhận lại, gõ NHẮC TÔI.

reminders-on = Vâng, sẽ nhắc lại khi còn bài viết dở. Không muốn nhắc nữa, gõ THÔI.

# In the middle of another entry.
notify-returned_hint = Muốn bổ sung bài đó, gõ BÀI CỦA TÔI rồi chọn bài. Còn bây giờ, xin làm tiếp câu này:
