officer-link = Gõ mã liên kết do quản trị cấp để nhận thông báo của { $unit_name } tại đây.
    .unit = đơn vị phụ trách

officer-linked = Đã liên kết. Thông báo dành cho cán bộ của { $unit_name } sẽ được gửi tại đây, 8 giờ hằng ngày. Không muốn nhận nữa, gõ THÔI.

officer-link_wrong = Mã liên kết không đúng, đã dùng hoặc đã quá 24 giờ. Xin xem lại mã, hoặc nhờ quản trị cấp mã mới.

officer-unlinked = Từ nay thông báo dành cho cán bộ của { $unit_name } không gửi tại đây nữa.

officer-stopped = Thông báo dành cho cán bộ cũng dừng.

officer-resumed = Thông báo dành cho cán bộ cũng được gửi lại tại đây.

officer-question = { $unit_name }: có câu hỏi mới của người lao động. Xem và trả lời bằng lệnh: sangkien questions list

officer-digest = { $unit_name }, { $date }: { $new } sáng kiến mới, { $waiting } chờ xét (lâu nhất { $oldest_days } ngày), { $returned_back } đã bổ sung.

officer-questions = { $questions } câu hỏi của người lao động chờ trả lời (lâu nhất { $hours } giờ): sangkien questions list

officer-quota = Đã giới thiệu { $used }/{ $quota } sáng kiến lên { $level_name }. Còn { $left } suất.

officer-quota_full = Hết suất: { $quota }/{ $quota } đã giới thiệu lên { $level_name }. Muốn thêm, rút một sáng kiến khác trước.

officer-dossier = Hồ sơ gửi Tổng Liên đoàn: { $complete }/{ $nominated } đủ. Thiếu: { $missing }. Hạn { $dossier_deadline } (bưu điện và email).

# For $missing: item by item while they fit, then their number.
officer-missing =
    .items = { $code } ({ $items })
    .count = { $code } ({ $count } mục)

# The lines above, those that there are.
officer-lines = { $lines }
