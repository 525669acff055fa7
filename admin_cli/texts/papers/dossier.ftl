# Lời của các văn bản công đoàn: chỉ có tiếng Việt, dù cán bộ dùng ngôn ngữ nào.

motto-state = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
motto-words = Độc lập - Tự do - Hạnh phúc
federation = Liên đoàn Lao động { $territory }
federation-heading = LIÊN ĐOÀN LAO ĐỘNG
blank = ……

letter-number = Số:        /TTr-{ $sign }
letter-sign_federation = LĐLĐ
letter-sign_blank = ……
letter-place_blank = ……………
letter-date = { $place }, ngày     tháng     năm { $year }
letter-title = TỜ TRÌNH
letter-subject = Về việc đề nghị biểu dương sáng kiến tiêu biểu trong Chương trình “{ $programme }”
letter-to = Kính gửi: { $recipient }
letter-basis = Thực hiện Kế hoạch số { $plan } và Công văn số { $letter } của { $recipient } về Chương trình “{ $programme }” trong { $occasion }, Ban Thường vụ { $union } đã hướng dẫn các cấp công đoàn trực thuộc tổ chức triển khai; tổng hợp, xét chọn các sáng kiến xuất sắc tiêu biểu do đoàn viên, công nhân, viên chức, người lao động gửi tham gia Chương trình.
letter-request = Trên cơ sở kết quả xét chọn, Ban Thường vụ { $union } kính trình { $recipient } xem xét, biểu dương { $count } sáng kiến sau đây:
letter-entry = { $number }. “{ $title }”; tác giả: { $author }, { $workplace }; lĩnh vực: { $field }.
letter-unnamed = Tác giả của sáng kiến số { $numbers } không đồng ý công bố họ tên khi được biểu dương.
letter-clear = Các sáng kiến nêu trên không có khiếu nại về nội dung, kết quả đã được công nhận và không có tranh chấp về quyền tác giả tính đến ngày lập Tờ trình.
letter-closing = Kính đề nghị { $recipient } xem xét, quyết định (kèm theo Bảng tổng hợp tóm tắt sáng kiến)./.
letter-copies = Nơi nhận:
letter-copy_above = - Như trên;
letter-copy_kept = - Lưu: VT, ……
signature = TM. BAN THƯỜNG VỤ
draft = DỰ THẢO

table-title = TỔNG HỢP TÓM TẮT SÁNG KIẾN
table-caption = (Kèm theo Tờ trình số.....ngày.... tháng ...năm { $year } của Ban Thường vụ.....)
table-number = TT
table-author = Họ và tên, năm sinh, chức vụ, đơn vị công tác, điện thoại liên hệ
table-initiative = Tên sáng kiến
table-applied = Thời gian áp dụng
table-summary = Tóm tắt nội dung sáng kiến
table-effect = Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng
table-awards = Các danh hiệu thi đua hình thức khen thưởng cá nhân trong 03 năm ({ $first } – { $last })

cell-birth_year = Sinh năm: { $value }
cell-position = Chức vụ: { $value }
cell-workplace = Đơn vị: { $value }
cell-phone = ĐT: { $value }
cell-effect = Hiệu quả: { $value }
cell-value = Giá trị làm lợi: { $value }
cell-scope = Phạm vi ứng dụng: { $value }
money-year = { $amount } đồng/năm
money-none = không tính được bằng tiền
awards-none = Không
applied-from = Từ tháng { $month }/{ $year }
