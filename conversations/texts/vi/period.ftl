period-ask = Bước { $step }/{ $total }. Sáng kiến bắt đầu áp dụng thực tế từ khi nào (đã hoặc sẽ)?
    .month = Tháng { $month }/{ $year }
    .before = Trước { month-name }/{ $year }
    .later = Chưa biết hoặc sau { month-name }/{ $year }

period-before = Chương trình nhận sáng kiến bắt đầu áp dụng từ tháng { $from } đến tháng { $to }; nghĩ ra hoặc đề xuất từ trước đó vẫn được. Sáng kiến của anh/chị có bắt đầu áp dụng trong thời gian này không?
    .change = Có, chọn lại tháng
    .keep = Không, vẫn gửi
    .stop = Dừng

period-kept = Vâng. Cán bộ công đoàn sẽ xem xét trường hợp này.

# The start in the review, when it lies outside the months that are offered.
period-unknown =
    .before = trước { month-name }/{ $year }
    .later = chưa biết hoặc sau { month-name }/{ $year }

# A month inside a sentence; $month is 1 to 12.
month-name = tháng { $month }

# A month with its year where the sentence around it already says “tháng”: $from and $to.
month-year = { $month }/{ $year }
