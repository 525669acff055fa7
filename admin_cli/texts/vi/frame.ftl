# Chữ của dòng lệnh. Chỉ dùng phần đơn giản của Fluent (xem admin_cli/wording.py).
# Khung chung

overview-title = Sáng kiến: nhận, xét, giới thiệu sáng kiến của người lao động.
overview-example =
    sangkien list --status submitted
    sangkien show SK-7K3-M9QX
    sangkien approve SK-7K3-M9QX
    sangkien qr --unit P01-002

section-reading = Cán bộ: xem bài
section-reviewing = Cán bộ: thẩm định
section-nominating = Cán bộ: giới thiệu, biểu dương, hồ sơ
section-entering = Cán bộ: nhập thay người lao động
section-account = Cán bộ: thẻ truy cập
section-organisers = Người tổ chức
section-owner = Chủ chương trình
section-operators = Người vận hành máy

help-usage = Cách dùng
help-command = LỆNH
help-options = [TÙY CHỌN]
help-commands = Các lệnh
help-arguments = Tham số
help-options-title = Tùy chọn
help-examples = Ví dụ
help-everywhere = Dùng được với mọi lệnh
help-exits = Mã kết thúc (cho người viết kịch bản tự động)
metavar-choice = LỰA_CHỌN
help-choices = Một trong: { $choices }.
help-default = [mặc định: { $value }]

exit-0 = xong
exit-1 = không làm được (lỗi tệp, mạng, cấu hình hoặc lỗi phần mềm)
exit-2 = gõ lệnh chưa đúng
exit-3 = không tìm thấy bài, đơn vị hoặc cán bộ
exit-4 = quy định của chương trình không cho phép
exit-130 = người dùng dừng giữa chừng

piped-not_utf8 = Dữ liệu đưa vào không phải văn bản UTF-8. Lưu lại dạng UTF-8 rồi thử lại.
interrupted = Đã dừng.
crash = Xin lỗi, phần mềm gặp lỗi ngoài dự tính ({ $problem }). Xin chạy lại lệnh; nếu vẫn lỗi, gửi tệp ghi lỗi cho người quản trị.
crash-log = Chi tiết đã ghi vào tệp: { $file }
crash-debug = Để xem chi tiết, đặt SANGKIEN_LOG_LEVEL=DEBUG rồi chạy lại lệnh.

ask-yes = c có co y yes

usage-help = Xem hướng dẫn: { $command } --help
usage-command = Không có lệnh “{ $name }”.
usage-command_near = Không có lệnh “{ $name }”. Có phải ý anh/chị là “{ $nearest }”?
usage-language = Không có ngôn ngữ “{ $value }”. Sau --language gõ vi hoặc en.
usage-missing = Còn thiếu { $name }.
usage-choice = { $name } phải là một trong: { $choices }.
usage-number = { $name } phải là một số nguyên, chỉ gõ chữ số.
usage-value = Giá trị của { $name } chưa đúng.
usage-extra = Thừa: { $arguments }
usage-option = Không có tùy chọn { $name }.
usage-option_near = Không có tùy chọn { $name }. Có phải ý anh/chị là { $nearest }?
usage-option_flag = Tùy chọn { $name } không kèm giá trị.
usage-option_value = Sau { $name } cần một giá trị.
usage-wrong = Lệnh chưa đúng.
usage-day = Ngày “{ $value }” chưa đúng. Gõ như 20/4/2021 hoặc 2021-04-20.
usage-code = “{ $value }” không phải mã bài. Mã có dạng SK-7K3-M9QX; xin xem lại từng chữ.
usage-no_codes = Chưa có mã bài nào. Gõ mã sau tên lệnh, hoặc gõ dấu - để đọc mã từ lệnh khác.
usage-reason = Cần nói rõ lý do để người lao động biết phải làm gì: thêm --reason "…".
usage-yes = Lệnh này tác động tới { $count } bài mà không có ai ở bàn phím để hỏi lại. Thêm --yes nếu chắc chắn, hoặc --dry-run để xem thử.
usage-revoke = Lệnh này thu hồi quyền của { $name } mà không có ai ở bàn phím để hỏi lại. Thêm --yes nếu chắc chắn.
usage-limit = { $name } phải là số từ 1 trở lên.

settings-text = { $variable }: giá trị chưa đúng.
settings-folder = { $variable }: cần đường dẫn của một thư mục.
settings-database = { $variable }: cần địa chỉ cơ sở dữ liệu SQLite hoặc PostgreSQL, ví dụ sqlite:///var/sangkien.db
settings-port = { $variable }: cần một số từ 1 đến 65535.
settings-web_address = { $variable }: cần địa chỉ đầy đủ bắt đầu bằng https:// hoặc http://, ví dụ https://sangkien.example
settings-networks = { $variable }: cần các địa chỉ mạng cách nhau bằng dấu phẩy, ví dụ 127.0.0.1, 10.0.0.0/8
settings-time = { $variable }: cần thời điểm kèm múi giờ, ví dụ 2021-04-20T23:58:00+07:00
settings-language = { $variable }: cần vi hoặc en.
settings-log_format = { $variable }: cần console hoặc json.
settings-log_level = { $variable }: cần DEBUG, INFO, WARNING hoặc ERROR.
settings-mode = { $variable }: cần webhook hoặc polling.
settings-yes_or_no = { $variable }: cần true hoặc false.
settings-webhook_secret = { $variable }: cần 1 đến 256 ký tự gồm chữ không dấu, số, dấu - và dấu _.
settings-with_webhook = { $variable }: bắt buộc phải có ở chế độ webhook.

option-help = Xem hướng dẫn này.
option-language = Ngôn ngữ của dòng lệnh: tiếng Việt hoặc tiếng Anh.
option-version = Xem phiên bản.
option-chosen = Dạng kết quả: bảng cho người đọc, json hoặc csv cho phần mềm khác.
option-yes = Làm luôn, không hỏi lại.
option-overwrite = Ghi đè tệp đã có mà không hỏi.
option-dry_run = Chỉ xem thử kết quả, không thay đổi gì.
option-for_unit = Làm thay một đơn vị trực thuộc (mã đơn vị); nhật ký ghi rõ làm thay.
option-codes = Mã bài, một hoặc nhiều mã; gõ thường, thiếu gạch vẫn được. Dấu - để đọc mã từ lệnh khác.
option-reason = Lý do, người lao động sẽ đọc được.
option-council = Tên hội đồng hoặc người chuyên môn đã thẩm định.
option-unit = Mã đơn vị; tính cả các đơn vị bên dưới.
option-status = Chỉ các bài ở trạng thái này; dùng nhiều lần để chọn nhiều trạng thái.
option-group = Chỉ một nhóm ý tưởng: doanh nghiệp hoặc khối cơ quan.
option-text = Chỉ các bài có chữ này trong tên hoặc mô tả; không cần dấu.
option-since = Gửi từ ngày này, ví dụ 10/3/2021.
option-until = Gửi đến hết ngày này, ví dụ 20/4/2021.
option-changed_since = Trạng thái đổi từ ngày này (duyệt, trả lại, nộp lại…); chưa đổi lần nào thì tính ngày gửi.
option-changed_until = Trạng thái đổi đến hết ngày này.
option-flag = Chỉ các bài có lưu ý này; dùng nhiều lần để chọn nhiều lưu ý.
option-limit = Nhiều nhất bấy nhiêu dòng. Trên màn hình mặc định là 50; khi chuyển sang tệp hoặc lệnh khác thì lấy tất cả.
option-after = Xem tiếp trang sau; giá trị nằm trong lời nhắc ở cuối trang trước.
option-days = Thẻ truy cập dùng được bao nhiêu ngày.

metavar-codes = MÃ
metavar-code = MÃ
metavar-field = LĨNH_VỰC
metavar-unit = MÃ_ĐƠN_VỊ
metavar-for_unit = MÃ_ĐƠN_VỊ
metavar-under = MÃ_ĐƠN_VỊ
metavar-reason = LÝ_DO
metavar-council = TÊN
metavar-name = TÊN
metavar-text = CHỮ
metavar-since = NGÀY
metavar-until = NGÀY
metavar-changed_since = NGÀY
metavar-changed_until = NGÀY
metavar-limit = SỐ
metavar-after = DẤU_TRANG
metavar-days = SỐ
metavar-query = CHỮ
metavar-png_file = TỆP
metavar-svg_file = TỆP
