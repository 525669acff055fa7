# Lời của trang chung: tiến độ, hướng dẫn, xem kết quả.

home-skip = Đến phần chính
home-send = Gửi sáng kiến
home-send_note = Khoảng { $minutes } phút trên điện thoại. Không cần cài đặt, không cần tài khoản.
home-closed_send = Mở hộp trò chuyện
home-closed_note = Xem kết quả, bổ sung bài được trả lại, hỏi bộ phận hỗ trợ.
home-not_open = Chương trình bắt đầu nhận sáng kiến từ { $open_date }.
home-open = Hạn nhận: { $close_date }.
home-days_left = Còn { $n } ngày.
home-last_day = Hôm nay là ngày cuối.
home-closed = Đã hết hạn nhận lúc { $close_date }.
home-sections = Trong trang này

home-count_title = Tiến độ cả nước
home-count = sáng kiến đã gửi
home-goal = Mục tiêu: { $goal } sáng kiến. Đã đạt { $percent }%.
home-goal_passed = Đã vượt mục tiêu { $goal } sáng kiến: đạt { $percent }%.
home-valid = Đã công nhận: { $n }
home-today = Hôm nay: { $n }
home-units_taking_part = Đơn vị có sáng kiến: { $n }/{ $of }
home-updated = Cập nhật { $time }

home-days_title = Theo ngày
home-days_about = Số sáng kiến gửi mỗi ngày, từ { $from } đến { $to }.
home-days_peak = Nhiều nhất: { $n } sáng kiến, ngày { $day }.
home-days_table = Số liệu từng ngày
home-day = { $day }: { $n }
home-nothing = Chưa có sáng kiến nào. Anh/chị có thể là người đầu tiên!
home-nothing_yet = Chưa có sáng kiến nào.

home-map_title = Theo tỉnh, thành phố
home-map_about = Mỗi ô là một tỉnh, thành phố, đặt theo vị trí trên bản đồ; số trong ô là số sáng kiến đã gửi.
home-sectors_title = Theo ngành, tập đoàn, tổng công ty
home-unit = { $unit }: đã gửi { $submitted }, đã công nhận { $valid }
home-legend = Số sáng kiến đã gửi
home-table_title = Bảng số liệu { $n } đơn vị
home-column_day = Ngày
home-column_unit = Đơn vị
home-column_submitted = Đã gửi
home-column_valid = Đã công nhận
home-column_target = Chỉ tiêu

home-guide_title = Hướng dẫn
home-step_enter = Bấm “Gửi sáng kiến” ở đầu trang, hoặc quét mã QR trên áp phích của đơn vị.
home-step_about_you = Trả lời từng câu: họ tên, số điện thoại, nơi làm việc. Bận thì dừng, lúc nào quay lại làm tiếp cũng được.
home-step_describe = Kể về sáng kiến: trước đây khó ở chỗ nào, anh/chị đã làm gì, kết quả ra sao. Dán từ Word cũng được.
home-step_send = Đọc lại, chọn GỬI và giữ mã sáng kiến. Công đoàn xét bài rồi báo kết quả.
home-sample_title = Bài mẫu
home-rules_title = Quy định
home-rule_who = Ai được gửi
home-rule_who_text = Đoàn viên, công nhân, viên chức, người lao động; chưa vào công đoàn cũng gửi được.
home-rule_many = Mấy sáng kiến
home-rule_many_text = Một người có thể gửi nhiều sáng kiến, mỗi sáng kiến một bài.
home-rule_many_limited = Mỗi người gửi được nhiều nhất { $limit } sáng kiến, mỗi sáng kiến một bài.
home-rule_period = Thời gian áp dụng
home-rule_period_text = Bắt đầu áp dụng từ tháng { $from } đến tháng { $to }; nghĩ ra hoặc đề xuất từ trước đó vẫn được.
home-rule_length = Độ dài
home-rule_length_text = Mô tả không quá { $max } ký tự.
home-rule_window = Thời gian nhận
home-rule_window_text = Từ { $open_date } đến { $close_date }.
home-rule_help = Cần giúp
home-rule_help_text = { $helpdesk ->
    [none] Liên hệ công đoàn cơ sở nơi làm việc.
   *[other] Liên hệ công đoàn cơ sở nơi làm việc, hoặc { $helpdesk } ({ $hours }).
  }

home-status_title = Xem kết quả bài đã gửi
home-status_note = Tên và số điện thoại của anh/chị không hiện ra ở đây.
home-status_code = Mã sáng kiến
home-status_code_note = Ví dụ: { $example }
home-status_digits = 4 số cuối của số điện thoại đã đăng ký
home-status_ask = Xem kết quả
home-status_of = Sáng kiến { $code }
home-status_updated = Cập nhật: { $time }
home-status_returned = Công đoàn đã trả lại bài kèm góp ý. Xin xem góp ý và bổ sung tại cuộc trò chuyện nơi anh/chị đã gửi bài.
home-status_rejected = Lý do đã được báo tại cuộc trò chuyện nơi anh/chị đã gửi bài. Anh/chị vẫn có thể gửi sáng kiến khác.
home-status_withdrawn = Bài không được xét nữa.
home-status_none_title = Không khớp mã và số điện thoại
home-status_none = Xin kiểm tra lại mã và 4 số cuối. Thử sai nhiều lần thì phải chờ 15 phút.
home-status_paused_title = Đã thử nhiều lần
home-status_paused = Xin chờ { $minutes } phút rồi thử lại.
home-later_title = Chưa xem được lúc này
home-later = Máy chủ đang bận. Xin đợi vài giây rồi thử lại.
home-to_front = Trang chung của Chương trình

home-data = Số liệu cho báo chí và các trang của công đoàn
