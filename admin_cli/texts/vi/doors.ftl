# stats doors: từ lượt quét đến bài đã gửi.

column-scans = Lượt quét
column-starts = Bắt đầu
column-started_share = BĐ/quét
column-submitted_share = Gửi/BĐ
column-step = Bước
column-door = Lối vào
column-times = Số lượt

channel-kiosk = máy dùng chung

doors-poster = quét áp phích
doors-tent = quét thẻ để bàn
doors-sticker = quét nhãn dán
doors-message = mở từ tin chuyển tiếp
doors-icon = mở từ biểu tượng
doors-link = mở đường dẫn khác
doors-all = tất cả
doors-no_unit = không rõ đơn vị
doors-none = Chưa có lượt quét, lượt bắt đầu hay bài nào.
doors-note = Không biết được: quét xong vào lối nào, một người quét mấy lần, ai tự gõ địa chỉ hay mở thẳng Zalo, Telegram (có bắt đầu mà không có lượt quét). Lượt quét và bắt đầu tính theo mã đơn vị được quét hay gõ; bài đã gửi tính theo đơn vị ghi trong bài.
doors-only_unit_and_days = stats doors chỉ đi cùng --unit, --since, --until và --format. Bỏ các tùy chọn khác rồi chạy lại.
