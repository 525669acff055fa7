notify-nominated_dossier = Tin vui! { $unit_name } đã giới thiệu sáng kiến { $code } lên { $level_name }. Hồ sơ cần thêm { $k } thông tin, mất khoảng 5 phút, trước { $dossier_deadline }.
    .go = Bổ sung ngay
    .later = Để sau

dossier-intro = Bổ sung hồ sơ cho sáng kiến { $code }. Có { $k } câu, trả lời đến đâu lưu đến đó. Câu nào không rõ, gõ BỎ QUA; cán bộ sẽ giúp.
    .go = Bắt đầu

dossier-title =
    Hồ sơ { $i }/{ $k }. Tên sáng kiến?
    (Ngắn gọn, ví dụ: “Xe đẩy thay khuôn máy dập”)

dossier-birth_year = Hồ sơ { $i }/{ $k }. Anh/chị sinh năm nào? (4 chữ số)

dossier-birth_bad = Năm sinh gồm 4 chữ số, ví dụ 1988. Xin gõ lại.

dossier-birth_age = Đã đọc là năm { $year }. Năm sinh cần từ { $first } đến { $last }. Xin xem lại và gõ năm sinh.

dossier-position =
    Hồ sơ { $i }/{ $k }. Chức vụ hoặc công việc hiện nay?
    (Ví dụ: công nhân tổ dập, giáo viên, tổ trưởng)

dossier-workplace = Hồ sơ { $i }/{ $k }. Đơn vị công tác ghi là “{ $workplace }”, đúng không? Nếu khác, gõ lại.
    .yes = Đúng

dossier-phone = Hồ sơ { $i }/{ $k }. Điện thoại liên hệ { $phone }, đúng không? Nếu khác, gõ số mới.
    .yes = Đúng

dossier-applied =
    Hồ sơ { $i }/{ $k }. Thời gian áp dụng ghi là “{ $applied_time }”, đúng không? Nếu khác, gõ lại.
    (Ví dụ: từ tháng { month-year } đến nay)
    .yes = Đúng

# Where the entry does not say when.
dossier-applied_ask =
    Hồ sơ { $i }/{ $k }. Áp dụng trong thời gian nào?
    (Ví dụ: từ tháng { month-year } đến nay)

dossier-applied_bad = Không có tháng này. Xin gõ lại, ví dụ: từ tháng { month-year } đến nay.

dossier-summary = Hồ sơ { $i }/{ $k }. Tóm tắt nội dung: dùng bài mô tả đã gửi ({ $n } ký tự) hay viết lại?
    .use = Dùng bài đã gửi
    .redo = Viết lại

dossier-summary_write = Xin gõ hoặc dán phần tóm tắt, tối đa { $max } ký tự. Bản cũ vẫn giữ đến khi có bản mới.

dossier-effect = Hồ sơ { $i }/{ $k }. Hiệu quả: sáng kiến giúp được gì? (nhanh hơn, bớt lỗi, an toàn hơn…)

dossier-value = Hồ sơ { $i }/{ $k }. Giá trị làm lợi khoảng bao nhiêu tiền một năm? Gõ số, ví dụ: 200 triệu. Không tính được bằng tiền thì gõ KHÔNG.

dossier-value_confirm = Ghi là { $amount } đồng mỗi năm, đúng không?
    .yes = Đúng
    .no = Gõ lại

dossier-value_bad = Chưa hiểu số tiền “{ $input }”. Xin gõ một số, ví dụ: 200 triệu hoặc 1,5 tỷ. Không tính được bằng tiền thì gõ KHÔNG.

dossier-value_small = Số tiền “{ $input }” quá nhỏ. Có thiếu chữ “triệu” hay “tỷ” không? Xin gõ lại, ví dụ: 200 triệu.

dossier-value_large = Số tiền “{ $input }” quá lớn, có vẻ nhầm. Xin gõ lại, ví dụ: 200 triệu hoặc 1,5 tỷ.

dossier-scope = Hồ sơ { $i }/{ $k }. Đang áp dụng ở đâu, nơi nào khác có thể áp dụng?

dossier-awards =
    Hồ sơ { $i }/{ $k }. Danh hiệu thi đua, hình thức khen thưởng cá nhân các năm { $y1 }, { $y2 }, { $y3 }? Ghi theo năm. Không có thì gõ KHÔNG.
    (Ví dụ: { $y2 }: Lao động tiên tiến)

dossier-publish = Hồ sơ { $i }/{ $k }. Nếu được biểu dương, anh/chị có đồng ý công bố họ tên, đơn vị và tên sáng kiến không? (Không công bố số điện thoại.)
    .yes = Đồng ý
    .no = Không đồng ý

dossier-publish_again = Cần anh/chị trả lời rõ: đồng ý hay không đồng ý công bố họ tên, đơn vị và tên sáng kiến? Không đồng ý cũng không ảnh hưởng đến xét chọn.
    .yes = Đồng ý
    .no = Không đồng ý

# Before a question that has an answer already.
dossier-now = Đang ghi: “{ $value }”. Giữ nguyên thì gõ BỎ QUA.

# After a “no” to what was shown to be confirmed.
dossier-retype = Vậy xin gõ lại cho đúng.

dossier-empty = Chưa nhận được chữ nào. Xin gõ câu trả lời; không rõ thì gõ BỎ QUA.

dossier-media = Mục này cần chữ. Xin gõ câu trả lời; không rõ thì gõ BỎ QUA, cán bộ sẽ giúp.

dossier-file = Tệp Word chỉ dùng được ở mục Tóm tắt nội dung. Ở đây xin gõ hoặc chọn câu trả lời.

dossier-file_beside = Tệp hoặc ảnh vừa gửi chưa dùng được. Phần vừa gõ đã được nhận; muốn đổi thì gõ SỬA.

dossier-too_long = { $field_name }: dài { $n } ký tự, thừa { $over } (tối đa { $max }). Phần vừa gõ vẫn được giữ. Phần vượt bắt đầu từ: “…{ $cut_from }…” Gõ lại gọn hơn, hoặc chọn:
    .cut = Bỏ phần vượt
    .again = Xem lại câu hỏi

dossier-review =
    Hồ sơ { $code } đã đủ { $have }/{ $k } mục. Xem lại:
    { $lines }
    .send = Gửi hồ sơ
    .edit = Sửa
    .later = Để sau

dossier-edit = Sửa mục nào của hồ sơ?
    .back = Không sửa nữa

dossier-done = Đã nhận hồ sơ { $code }. Cảm ơn anh/chị { $given }! Cán bộ { $unit_name } sẽ kiểm tra và gửi lên trên.

dossier-paused = Vâng, trả lời đến đâu được lưu đến đó. Làm tiếp trước { $dossier_deadline }: gõ { $word }.

dossier-remind = Hồ sơ { $code } còn thiếu: { $missing }. Hạn { $dossier_deadline }.
    .go = Bổ sung ngay

dossier-late = Đã quá hạn hồ sơ ({ $dossier_deadline }). Xin gọi ngay { $unit_name } để được giúp.

# When the late worker answers all the same.
dossier-late_kept = Câu trả lời vẫn được lưu cho cán bộ.

# The entry was taken back, not chosen or commended meanwhile.
dossier-stopped = Sáng kiến { $code } nay là: { $state }. Hồ sơ không cần bổ sung nữa; các câu đã trả lời vẫn được giữ. Cảm ơn anh/chị!

dossier-consent = Anh/chị đã rút lại đồng ý, nên không hỏi thêm về hồ sơ { $code }. Công đoàn sẽ liên hệ trực tiếp nếu cần.

dossier-draft_waits = Bài viết dở vẫn còn: gõ TIẾP TỤC để làm tiếp.

# The lines of the review, and of what is asked once more.
dossier-line = { $field_name }: { $value }

dossier-words =
    .fill = Bổ sung hồ sơ
    .none = (chưa có)
    .month = từ tháng { month-year }
    .money = { $amount } đồng mỗi năm
    .no_value = không tính được bằng tiền
    .no_award = không
    .publish = đồng ý
    .no_publish = không đồng ý
    .resume = TIẾP TỤC
    .list = BÀI CỦA TÔI rồi chọn bài

dossier-item =
    .title = Tên sáng kiến
    .birth_year = Năm sinh
    .position = Chức vụ
    .workplace = Đơn vị công tác
    .contact_phone = Điện thoại liên hệ
    .applied_time = Thời gian áp dụng
    .summary = Tóm tắt nội dung
    .effect = Hiệu quả
    .value = Giá trị làm lợi
    .scope = Phạm vi ứng dụng
    .awards_3y = Khen thưởng 3 năm
    .publish_consent = Đồng ý công bố tên

dossier-help =
    .title = Một dòng nói sáng kiến là gì, như tên một bài báo.
    .birth_year = Mẫu hồ sơ cần năm sinh. Chỉ ghi năm, không cần ngày tháng.
    .position = Việc anh/chị đang làm, ghi như ở đơn vị vẫn gọi.
    .workplace = Tên tổ, phân xưởng hoặc phòng, rồi đến công ty, cơ quan.
    .contact_phone = Số để công đoàn gọi về hồ sơ. Số này không bao giờ công khai.
    .applied_time = Từ tháng nào đến tháng nào, hoặc đến nay.
    .summary = Bài mô tả đã gửi dùng lại được. Viết lại nếu muốn gọn hay rõ hơn.
    .effect = Trước và sau khác nhau thế nào? Có con số thì càng tốt.
    .value = Ước tính tiền tiết kiệm hoặc làm thêm được trong một năm. Không tính được thì gõ KHÔNG.
    .scope = Đang dùng ở tổ, xưởng, phòng nào; nơi nào khác làm theo được.
    .awards_3y = Ví dụ Lao động tiên tiến, Chiến sĩ thi đua, Giấy khen. Không có thì gõ KHÔNG.
    .publish_consent = Chỉ hỏi để công bố danh sách biểu dương. Không đồng ý cũng không ảnh hưởng đến xét chọn.
    .review = Xem các mục đã ghi. Gửi thì cán bộ kiểm tra; mục còn thiếu cán bộ sẽ giúp.
