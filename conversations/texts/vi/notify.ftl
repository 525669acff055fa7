notify-returned = Sáng kiến { $code } cần bổ sung. Góp ý của công đoàn: “{ $reason }”. Xin sửa trước { $return_deadline }.
    .edit = Sửa ngay
    .later = Để sau

notify-approved = Chúc mừng anh/chị { $given }! Sáng kiến { $code } đã được { $unit_name } công nhận và tính vào mục tiêu { $goal }.

notify-under_review = { $unit_name } đang thẩm định sáng kiến { $code } của anh/chị.

# What was told before no longer holds: the verdict was undone after its notice had left.
notify-reopened = { $unit_name } đang xem lại sáng kiến { $code }. Kết quả đã báo trước ({ $state_name }) chưa phải kết quả cuối cùng; có kết quả mới sẽ nhắn tại đây.

notify-taken_back = { $unit_name } đã rút lại việc giới thiệu sáng kiến { $code } lên { $level_name }. Sáng kiến vẫn được công nhận. Thắc mắc, gõ LIÊN HỆ.

notify-rejected = Sáng kiến { $code } chưa đạt yêu cầu: { $reason }. Cảm ơn anh/chị; vẫn có thể gửi sáng kiến khác. Thắc mắc, gõ LIÊN HỆ.

notify-nominated = Tin vui! { $unit_name } đã giới thiệu sáng kiến { $code } lên { $level_name } để xét biểu dương.

notify-not_selected = Sáng kiến { $code } chưa được chọn lần này vì số lượng có hạn, nhưng vẫn được công nhận. Cảm ơn anh/chị { $given }.

notify-commended = Chúc mừng anh/chị { $given }! Sáng kiến { $code } được { $level_name } biểu dương: { $award }. Công đoàn sẽ liên hệ về lễ trao.

notify-dispute = Sáng kiến { $code } đang có { $kind }. Công đoàn sẽ liên hệ để làm rõ. Xin chuẩn bị giấy tờ nếu có.

notify-objection =
    .complaint = khiếu nại
    .dispute = tranh chấp quyền tác giả

notify-on_behalf = { $unit_name } đã nhập giúp anh/chị { $given } sáng kiến “{ $excerpt }…”, mã { $code }. Nếu không đúng hoặc không đồng ý, trả lời KHÔNG.
    .ok = Đúng
    .no = KHÔNG

notify-stopped = Vâng, sẽ không nhắc nữa. Kết quả xét sáng kiến vẫn được báo. Muốn nhận lại, gõ NHẮC TÔI.

reminders-on = Vâng, sẽ nhắc lại khi còn bài viết dở. Không muốn nhắc nữa, gõ THÔI.

notify-returned_later = Vâng. Khi muốn bổ sung { $code }, gõ BÀI CỦA TÔI rồi chọn bài.

# In the middle of another entry.
notify-returned_hint = Muốn bổ sung bài đó, gõ BÀI CỦA TÔI rồi chọn bài. Còn bây giờ, xin làm tiếp câu này:

# After the answer to notify.on_behalf.
notify-owned = Cảm ơn anh/chị đã xác nhận sáng kiến { $code }.

notify-disowned = Đã rút sáng kiến { $code } theo ý anh/chị; bài sẽ không được xét nữa. Cán bộ đã nhập bài sẽ thấy câu trả lời này.

notify-disown_noted = Đã ghi nhận anh/chị không đồng ý với sáng kiến { $code }. Bài đã có kết quả xét nên công đoàn sẽ xem lại và liên hệ với anh/chị.

# In the middle of another entry, where KHÔNG alone would answer its question.
notify-on_behalf_hint = Nếu không đồng ý, gõ: KHÔNG { $code }. Còn bây giờ, xin làm tiếp câu này:
