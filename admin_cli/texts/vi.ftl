# Chữ của dòng lệnh. Chỉ dùng phần đơn giản của Fluent (xem admin_cli/wording.py).

### Khung chung

overview-title = Sáng kiến: nhận, xét, giới thiệu sáng kiến của người lao động.
overview-example =
    sangkien list --status submitted
    sangkien show SK-7K3-M9QX
    sangkien approve SK-7K3-M9QX
    sangkien qr --unit P01-002

section-officers = Cán bộ công đoàn
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
help-default = [mặc định: { $value }]

exit-0 = xong
exit-1 = không làm được (lỗi tệp, mạng, cấu hình hoặc lỗi phần mềm)
exit-2 = gõ lệnh chưa đúng
exit-3 = không tìm thấy bài, đơn vị hoặc cán bộ
exit-4 = quy định của chương trình không cho phép
exit-130 = người dùng dừng giữa chừng

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
settings-with_webhook = { $variable }: bắt buộc phải có khi SANGKIEN_TELEGRAM_MODE=webhook.

option-help = Xem hướng dẫn này.
option-language = Ngôn ngữ của dòng lệnh: tiếng Việt hoặc tiếng Anh.
option-version = Xem phiên bản.
option-chosen = Dạng kết quả: bảng cho người đọc, json hoặc csv cho phần mềm khác.
option-yes = Làm luôn, không hỏi lại.
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
option-flag = Chỉ các bài có lưu ý này; dùng nhiều lần để chọn nhiều lưu ý.
option-limit = Nhiều nhất bấy nhiêu dòng. Trên màn hình mặc định là 50; khi chuyển sang tệp hoặc lệnh khác thì lấy tất cả.
option-after = Xem tiếp trang sau; giá trị nằm trong lời nhắc ở cuối trang trước.
option-days = Thẻ truy cập dùng được bao nhiêu ngày.

metavar-codes = MÃ
metavar-code = MÃ
metavar-unit = MÃ_ĐƠN_VỊ
metavar-for_unit = MÃ_ĐƠN_VỊ
metavar-under = MÃ_ĐƠN_VỊ
metavar-reason = LÝ_DO
metavar-council = TÊN
metavar-name = TÊN
metavar-text = CHỮ
metavar-since = NGÀY
metavar-until = NGÀY
metavar-limit = SỐ
metavar-after = DẤU_TRANG
metavar-days = SỐ
metavar-query = CHỮ
metavar-png_file = TỆP
metavar-svg_file = TỆP

### Các lệnh

command-list = Xem danh sách bài dự thi.
    .about =
        Bài mới gửi đứng trước. Chỉ thấy bài của đơn vị mình và các đơn vị bên dưới. Số điện thoại được che bớt.

        Khi chuyển sang tệp hoặc lệnh khác, mỗi bài là một dòng, các cột cách nhau bằng dấu tab.
    .example =
        sangkien list
        sangkien list --status submitted --unit P01
        sangkien list --text "gá kẹp" --since 10/3/2021
        sangkien list --format csv > danh-sach.csv
command-show = Xem đầy đủ một bài.
    .about = Gồm mô tả, lưu ý, các lần xử lý. Số điện thoại được che bớt; --reveal hiện cả số và được ghi vào nhật ký.
    .code = Mã bài, ví dụ SK-7K3-M9QX.
    .reveal = Hiện đủ số điện thoại; việc xem được ghi vào nhật ký.
    .example =
        sangkien show SK-7K3-M9QX
        sangkien show sk7k3m9qx --reveal
command-approve = Công nhận bài đạt yêu cầu.
    .about = Người lao động được báo tin. Bài được tính vào mục tiêu chung của chương trình. Nhầm thì dùng lệnh reopen.
    .example =
        sangkien approve SK-7K3-M9QX
        sangkien approve SK-7K3-M9QX SK-AB2-CD4E --council "Hội đồng sáng kiến"
        sangkien list --status submitted --unit P01-002 | cut -f1 | sangkien approve - --yes
command-return = Trả bài để người lao động bổ sung.
    .about = Lý do được gửi cho người lao động; người đó sửa bài rồi gửi lại.
    .example = sangkien return SK-7K3-M9QX --reason "Xin nêu rõ sáng kiến áp dụng ở dây chuyền nào."
command-reject = Không công nhận bài.
    .about = Lý do được gửi cho người lao động. Nếu chỉ cần bổ sung, dùng lệnh return. Nhầm thì dùng lệnh reopen.
    .example = sangkien reject SK-7K3-M9QX --reason "Bài mô tả công việc thường ngày, chưa có điểm mới."
command-reopen = Đưa bài đã xét trở lại chờ xét.
    .about = Dùng khi công nhận, trả hoặc không công nhận nhầm. Bài đã giới thiệu thì dùng take-back trước.
    .reason = Lý do xét lại, ghi vào nhật ký.
    .example = sangkien reopen SK-7K3-M9QX --reason "Bấm nhầm"
command-nominate = Giới thiệu bài lên công đoàn cấp trên một bậc.
    .about =
        Mỗi lần lên đúng một bậc, trong số lượng được phân bổ. Lên Tổng Liên đoàn phải chọn lĩnh vực biểu dương:

        a: sản xuất có giá trị làm lợi cao. b: tạo ra sản phẩm mới. c: an toàn vệ sinh lao động, bảo vệ môi trường. d: cải cách hành chính, xây dựng Đảng và hệ thống chính trị, quản lý, điều hành. e: vì cộng đồng trong y tế, giáo dục.
    .field = Lĩnh vực biểu dương, bắt buộc khi giới thiệu lên Tổng Liên đoàn.
    .for_unit = Làm thay đơn vị đang giữ bài (mã đơn vị); nhật ký ghi rõ làm thay.
    .example =
        sangkien nominate SK-7K3-M9QX
        sangkien nominate SK-7K3-M9QX --field b
        sangkien nominate SK-7K3-M9QX --for P01-002
command-take-back = Rút lại lần giới thiệu gần nhất.
    .about = Bài lùi một bậc và trả lại một suất cho đơn vị đã giới thiệu.
    .example = sangkien take-back SK-7K3-M9QX
command-stats = Xem số lượng bài.
    .about = Đếm bài đã gửi (trừ bài đã rút) và bài được công nhận, theo một cách chia.
    .by = Chia theo: trạng thái, đơn vị, nhóm, ngày, lưu ý hoặc kênh gửi.
    .example =
        sangkien stats
        sangkien stats --by unit --unit P01
        sangkien stats --by day --since 10/4/2021
command-login = Dùng thẻ truy cập của mình trên máy này.
    .about =
        Thẻ do cán bộ cấp trên cấp bằng lệnh officers add. Lệnh hỏi thẻ, kiểm tra rồi lưu ở thư mục riêng của người dùng máy; chỉ người đó đọc được.

        Không gõ gì mà bấm Enter: dùng thẻ của chủ chương trình trên chính máy này, nếu có quyền đọc.
    .example =
        sangkien login
        sangkien login < the.txt
command-whoami = Xem đang làm việc với tư cách ai.
    .example = sangkien whoami
command-logout = Bỏ thẻ truy cập đã lưu trên máy này.
    .about = Thẻ vẫn dùng được nơi khác; muốn vô hiệu hẳn, dùng officers revoke hoặc officers token.
    .example = sangkien logout

command-qr = Vẽ mã QR để người lao động quét.
    .about =
        Không có --png hay --svg thì vẽ ngay trên màn hình. Mã dẫn tới trang giới thiệu; có --unit thì đơn vị được chọn sẵn. Mỗi mã được đọc thử lại trước khi giao.
    .unit = Mã đơn vị được chọn sẵn khi quét.
    .door = Nơi mã dẫn tới: trang giới thiệu, Telegram hoặc Zalo.
    .png_file = Lưu thành ảnh PNG; dấu - để ghi ra lệnh khác.
    .svg_file = Lưu thành hình SVG để in to; dấu - để ghi ra lệnh khác.
    .example =
        sangkien qr --unit P01-002
        sangkien qr --unit P01-002 --png hoan-kiem.png
        sangkien qr --door telegram --svg telegram.svg

command-officers = Cán bộ được xem và xét bài.
    .example =
        sangkien officers list
        sangkien officers add "Nguyễn Văn A" --unit P01-002
command-officers-list = Xem các cán bộ của đơn vị mình và bên dưới.
    .example = sangkien officers list
command-officers-add = Thêm một cán bộ và cấp thẻ truy cập.
    .about = Thẻ chỉ hiện một lần. Xin đưa tận tay, không gửi qua nhóm chat.
    .name = Tên của cán bộ; nhật ký ghi tên này.
    .unit = Mã đơn vị của cán bộ; cán bộ thấy bài của đơn vị này và bên dưới.
    .example = sangkien officers add "Nguyễn Văn A" --unit P01-002 --days 90
command-officers-revoke = Thu hồi quyền của một cán bộ.
    .about = Mọi thẻ của cán bộ này hết dùng được ngay.
    .name = Tên của cán bộ, như trong officers list.
    .example = sangkien officers revoke "Nguyễn Văn A"
command-officers-token = Cấp lại thẻ cho một cán bộ; thẻ cũ hết dùng được.
    .name = Tên của cán bộ, như trong officers list.
    .example = sangkien officers token "Nguyễn Văn A"
command-units = Các đơn vị công đoàn.
    .example =
        sangkien units search "hoàn kiếm"
        sangkien units show P01-002
command-units-search = Tìm đơn vị theo vài chữ hoặc theo mã.
    .about = Không cần dấu; gõ tắt như hcm, tkv cũng được.
    .query = Vài chữ của tên đơn vị, hoặc mã.
    .under = Chỉ tìm bên dưới đơn vị này.
    .example =
        sangkien units search "hoan kiem"
        sangkien units search dien --limit 5
command-units-show = Xem một đơn vị: tên, cấp, số suất giới thiệu.
    .code = Mã đơn vị, ví dụ P01-002.
    .example = sangkien units show P01-002

command-doctor = Kiểm tra máy, cơ sở dữ liệu, thời gian và các kênh; nói rõ cần sửa gì.
    .about =
        Mỗi dòng một điều đã kiểm tra. Có điều hỏng thì mã kết thúc là 1.

        doctor dead-letters: xem những tin không xử lý được.
    .subject = Chỉ xem phần này.
    .example =
        sangkien doctor
        sangkien doctor dead-letters
command-telegram = Kênh Telegram.
    .example = sangkien telegram setup
command-telegram-setup = Cài đặt bot Telegram: địa chỉ nhận tin, lệnh, tên và giới thiệu.
    .about = Cần SANGKIEN_TELEGRAM_TOKEN. Với SANGKIEN_TELEGRAM_MODE=webhook, tin được gửi tới SANGKIEN_PUBLIC_URL/webhooks/telegram kèm mã bí mật SANGKIEN_TELEGRAM_SECRET; với polling, địa chỉ nhận tin được gỡ bỏ. Chạy một lần khi cài đặt và mỗi khi đổi địa chỉ.
    .example = sangkien telegram setup
command-db = Cơ sở dữ liệu.
    .example = sangkien db check
command-db-upgrade = Đưa cơ sở dữ liệu lên phiên bản mới nhất.
    .about = Chạy lại nhiều lần không sao. Nên sao lưu trước khi nâng cấp máy đang dùng thật.
    .example = sangkien db upgrade
command-db-current = Xem phiên bản của cơ sở dữ liệu.
    .example = sangkien db current
command-db-check = Kiểm tra cơ sở dữ liệu mở được và đúng phiên bản.
    .example = sangkien db check

### Cột của bảng

column-code = Mã
column-submitted_at = Gửi lúc
column-status = Trạng thái
column-unit = Mã đơn vị
column-unit_path = Đơn vị
column-full_name = Họ tên
column-phone = Điện thoại
column-flags = Lưu ý
column-excerpt = Mô tả
column-key = Mã
column-label = Mục
column-submitted = Đã gửi
column-valid = Công nhận
column-bar = Biểu đồ
column-name = Tên
column-level = Cấp
column-expires_at = Hết hạn
column-revoked_at = Thu hồi
column-path = Đơn vị
column-children = Bên dưới
column-quota = Số suất
column-id = Số
column-at = Lúc
column-channel = Kênh
column-kind = Loại
column-problem = Lỗi

### Từ của chương trình

status-submitted = chờ xét
status-under_review = đang thẩm định
status-returned = cần bổ sung
status-approved = đã công nhận
status-rejected = chưa đạt
status-nominated = đã giới thiệu
status-not_selected = chưa được chọn
status-commended = được biểu dương
status-withdrawn = đã rút

act-submit = gửi bài
act-claim = nhận xét
act-release = trả lại hàng chờ
act-approve = công nhận
act-return = trả để bổ sung
act-reject = không công nhận
act-reopen = đưa về chờ xét
act-resubmit = gửi lại
act-withdraw = rút bài
act-nominate = giới thiệu
act-take_back = rút lại giới thiệu
act-not_select = không chọn
act-commend = biểu dương
act-list = xem danh sách
act-view = xem bài
act-reveal = xem đủ số điện thoại
act-count = xem số lượng
act-search_units = tìm đơn vị
act-enter = nhập thay
act-appraise = xét bài
act-objection = ghi khiếu nại
act-quota = phân bổ số suất
act-dossier = lập hồ sơ
act-view_dossier = xem hồ sơ
act-announce = thông báo
act-officers = quản lý cán bộ
act-window = đổi thời gian nhận bài
act-catalogue = đổi danh mục đơn vị
act-audit = xem nhật ký

flag-out_of_period = ngoài thời gian triển khai
flag-unit_to_map = đơn vị tự gõ
flag-possible_duplicate = có thể trùng
flag-short = bài ngắn
flag-same_phone = trùng số điện thoại
flag-late = gửi muộn
flag-on_behalf = nhập thay
flag-complaint_open = đang có khiếu nại
flag-dispute_open = đang tranh chấp tác giả
flag-secret_technology = bí mật công nghệ

group-ENTERPRISE = doanh nghiệp
group-ADMINISTRATIVE = khối cơ quan

level-national = Tổng Liên đoàn
level-top = tỉnh, thành phố, ngành
level-immediate = cấp trên trực tiếp cơ sở
level-grassroots = công đoàn cơ sở

channel-terminal = dòng lệnh
channel-browser = trình duyệt
channel-telegram = Telegram
channel-zalo_bot = Zalo
channel-zalo_oa = Zalo OA

field-a = a: giá trị làm lợi cao
field-b = b: sản phẩm mới
field-c = c: an toàn, môi trường
field-d = d: cải cách hành chính, quản lý
field-e = e: vì cộng đồng

start-before = trước thời gian của chương trình
start-later = sau thời gian của chương trình

### Điều chương trình không cho phép

error-refused = Chương trình không cho phép việc này.
error-not_found = Không tìm thấy.
error-entry_not_found = Không tìm thấy bài { $code } trong các đơn vị của anh/chị. Xin xem lại mã.
error-unit_not_found = Không có đơn vị nào mã “{ $unit }”. Tìm mã bằng: sangkien units search TÊN
error-officer_not_found = Không có cán bộ “{ $officer }” trong các đơn vị của anh/chị. Xem tên bằng: sangkien officers list
error-not_allowed = Anh/chị không có quyền làm việc này.
error-not_signed_in = Chưa đăng nhập, hoặc thẻ đã hết hạn hay bị thu hồi. Chạy: sangkien login
error-outside_your_unit = Đơn vị { $unit } không thuộc đơn vị của anh/chị ({ $home }).
error-level_may_not = Cấp { $level } không được làm việc này: { $act }.
error-window_closed = Chương trình không nhận bài vào lúc này.
error-consent_missing = Người gửi chưa đồng ý cho dùng thông tin cá nhân.
error-already_submitted = Bài này đã được gửi với mã { $code }.
error-act_not_allowed = { $code } đang ở trạng thái “{ $status }” nên không thể: { $act }.
error-entry_changed = { $code } vừa được người khác xử lý. Xem lại bài rồi làm tiếp nếu cần.
error-entry_claimed = { $code } đang được cán bộ khác thẩm định.
error-quota_reached = { $unit } đã dùng hết { $quota } suất giới thiệu lên { $parent }. Muốn giới thiệu bài khác, rút lại một bài bằng take-back.
error-quota_below_use = { $unit } đã dùng { $used } suất nên số suất không thể thấp hơn.
error-field_missing = { $code } sắp lên Tổng Liên đoàn: cần chọn lĩnh vực biểu dương bằng --field a, b, c, d hoặc e.
error-wrong_unit = { $code } đang do { $holder } giữ; chỉ đơn vị đó làm được việc này. Làm thay bằng --for.
error-reason_missing = Cần nói rõ lý do (--reason) khi: { $act }.
error-nothing_above = { $unit } không có cấp trên để giới thiệu.
error-open_objection = { $code } đang có khiếu nại hoặc tranh chấp tác giả chưa giải quyết nên chưa giới thiệu được.
error-bad_request = Yêu cầu chưa đúng ở: { $problem }.
    .codes = Chưa có mã bài nào, hoặc quá nhiều mã trong một lần.
    .act = Không có việc này.
    .field = Lĩnh vực biểu dương phải là a, b, c, d hoặc e.
    .limit = Số dòng trong một lần chưa đúng.
    .after = Dấu trang không đúng. Xin xem lại từ trang đầu.
    .text = Chữ cần tìm phải có ít nhất một chữ cái hoặc chữ số.
    .by = Không có cách chia này.
    .name = Tên cán bộ phải có từ 1 đến 80 ký tự.
    .name_taken = Đã có cán bộ tên này. Thêm chức vụ hoặc đơn vị vào tên cho khác.
    .revoked = Cán bộ này đã bị thu hồi quyền. Thêm lại bằng officers add với tên khác.
    .own_account = Không thể tự thu hồi quyền của chính mình.
    .days = Số ngày phải từ 1 đến 3650.
    .quota = Số suất không thể là số âm.

### Kết quả và câu hỏi

list-none = Không có bài nào phù hợp.
list-more =
    Còn nữa. Trang sau:
      { $command }

show-title = { $code }: { $status }
show-author = Người gửi
show-phone = Điện thoại
show-unit = Đơn vị
show-typed_unit = Đơn vị tự gõ
show-group = Nhóm ý tưởng
show-start = Bắt đầu triển khai
show-submitted = Gửi lúc
show-submitted-value = { $time }, qua { $channel }
show-flags = Lưu ý
show-reason = Lý do
show-places = Giới thiệu
show-place = { $from } → { $to }, suất { $place }
show-others = Bài khác của người này
show-initiative = Tên sáng kiến
show-description = Mô tả ({ $characters } ký tự)
show-history = Các lần xử lý
show-history-line = { $time }  { $act }: { $officer }
show-history-for = (đơn vị { $unit })
show-history-reason = “{ $reason }”
show-history-self = người gửi hoặc hệ thống

acts-question = { $act } { $count } bài: { $codes }. Làm chứ? [c/K]
acts-question-more = { $codes } và { $more } bài nữa
acts-stopped = Không làm gì.
acts-done = { $code }: { $before } → { $after }
acts-nominated = { $code }: đã lên { $to }, suất { $place } trong { $quota }
acts-nominated_free = { $code }: đã lên { $to }, suất { $place }
acts-refused = { $code }: { $reason }
acts-dry = Xem thử, chưa thay đổi gì:
acts-total = Xong { $done } bài, không được { $refused } bài.
ask-reason = Lý do (người lao động sẽ đọc):

stats-total = Tổng: { $submitted } bài đã gửi, { $valid } bài được công nhận.
decimal-point = ,
stats-goal = Mục tiêu { $goal }: đã đạt { $percent }%.
stats-none = Chưa có bài nào.

qr-local = Chưa đặt SANGKIEN_PUBLIC_URL nên mã dẫn tới { $link }: điện thoại không mở được địa chỉ này.
qr-saved = Đã lưu { $file }.
qr-unreadable = Mã QR vẽ ra đọc lại không đúng nên không được giao. Xin báo người quản trị.
qr-cannot_write = Không ghi được tệp { $file }: { $problem }
qr-two_outputs = Chỉ một trong --png và --svg được ghi ra lệnh khác (dấu -).
qr-too_wide = Cửa sổ hẹp hơn { $width } cột nên mã sẽ bị vỡ. Mở rộng cửa sổ hoặc dùng --png TỆP.
qr-no_telegram = Chưa có bot Telegram: đặt SANGKIEN_TELEGRAM_TOKEN rồi chạy lại.
qr-no_zalo = Chưa có đường dẫn Zalo: đặt SANGKIEN_ZALO_OA_LINK hoặc SANGKIEN_ZALO_BOT_LINK rồi chạy lại.
qr-zalo_unit = Đường dẫn Zalo không mang theo đơn vị; người quét gõ mã { $unit }.

officers-added = Đã thêm { $name }, { $unit }. Thẻ truy cập (chỉ hiện một lần):
officers-renewed = Thẻ mới của { $name } (chỉ hiện một lần, thẻ cũ hết dùng được):
officers-revoke_question = Thu hồi quyền của { $name }? [c/K]
officers-revoked = Đã thu hồi quyền của { $name }.
officers-none = Không có cán bộ nào.
units-none = Không tìm thấy đơn vị nào với “{ $query }”.

login-ask = Dán thẻ truy cập rồi bấm Enter (chữ không hiện ra):
login-done = Đã đăng nhập: { $officer }.
login-saved = Thẻ được lưu ở { $file }.
login-owner = Dùng thẻ của chủ chương trình trên máy này.
login-cannot_write = Không lưu được thẻ vào { $file }: { $problem }
logout-done = Đã bỏ thẻ đã lưu.
logout-none = Không có thẻ nào được lưu.
whoami-line = { $officer } ({ $level })
whoami-expires = Thẻ dùng được đến { $time }.

desk-not_ready = Cơ sở dữ liệu chưa sẵn sàng. Chạy: sangkien db upgrade
desk-no_database = Không mở được cơ sở dữ liệu ({ $problem }). Chạy: sangkien doctor
desk-no_programme = Tệp chương trình { $file } chưa dùng được: { $problem }
desk-token_unreadable = Không đọc được thẻ truy cập trong { $file }. Chạy: sangkien login

db-owner = Đã tạo tài khoản chủ chương trình; thẻ truy cập ở { $file }. Chỉ người quản trị được đọc tệp này.
db-upgraded = Cơ sở dữ liệu đã ở phiên bản { $revision }.
db-behind = Cơ sở dữ liệu đang ở phiên bản { $revision }, cần { $head }. Chạy: sangkien db upgrade
db-none = chưa có
db-good = Cơ sở dữ liệu mở được và đúng phiên bản { $revision }.

doctor-ok = tốt
doctor-warning = lưu ý
doctor-bad = hỏng
doctor-summary = { $bad } điều hỏng, { $warnings } điều cần lưu ý.
doctor-all_good = Mọi thứ đều tốt.
doctor-settings = Cấu hình đọc được.
doctor-unknown = { $variable } không phải biến nào của phần mềm; có thể gõ nhầm tên.
doctor-database = Cơ sở dữ liệu mở được, phiên bản { $revision }.
doctor-database_behind = Cơ sở dữ liệu cần nâng cấp. Chạy: sangkien db upgrade
doctor-database_bad = Không mở được cơ sở dữ liệu ({ $problem }). Kiểm tra SANGKIEN_DATABASE_URL và quyền ghi vào thư mục dữ liệu.
doctor-programme = Chương trình “{ $name }”.
doctor-programme_bad = Tệp chương trình { $file }: { $problem }
doctor-window_before = Chưa mở nhận bài; mở lúc { $opens }.
doctor-window_open = Đang nhận bài, từ { $opens } đến { $closes }.
doctor-window_after = Đã đóng nhận bài lúc { $closes }.
doctor-clock = Đồng hồ máy: { $time } (giờ Việt Nam).
doctor-clock_wrong = Đồng hồ máy là { $time }, có vẻ sai. Bật đồng bộ giờ (NTP), nếu không bài có thể bị từ chối nhầm.
doctor-clock_rehearsal = Đang chạy thử với giờ giả { $time } (SANGKIEN_NOW). Bỏ biến này khi dùng thật.
doctor-placeholder = { $key } trong tệp chương trình chưa điền; người lao động sẽ thấy chỗ trống.
doctor-public_url = Địa chỉ công khai: { $url }
doctor-public_url_missing = Chưa đặt SANGKIEN_PUBLIC_URL: điện thoại không quét mã QR vào được.
doctor-public_url_http = { $url } không phải https: tin nhắn đi không mã hóa và Telegram không gửi tới được.
doctor-telegram_off = Telegram: tắt (không có SANGKIEN_TELEGRAM_TOKEN).
doctor-telegram = Telegram: bot @{ $bot } trả lời.
doctor-webhook = Telegram gửi tin tới { $url }; còn { $pending } tin chờ.
doctor-webhook_missing = Telegram chưa biết gửi tin tới đâu. Chạy: sangkien telegram setup
doctor-webhook_elsewhere = Telegram đang gửi tin tới { $url }, không phải { $expected }. Chạy: sangkien telegram setup
doctor-webhook_while_polling = Telegram đang gửi tin tới { $url } nên chế độ polling không nhận được. Chạy: sangkien telegram setup
doctor-webhook_pending = Có { $pending } tin Telegram đang chờ: dịch vụ có thể không chạy hoặc quá chậm.
doctor-webhook_error = Telegram báo lỗi lần gửi gần nhất ({ $time }): { $message } { $advice }
doctor-webhook_updates = Telegram không gửi đủ loại tin cần thiết (thiếu { $missing }). Chạy: sangkien telegram setup

advice-certificate = Chứng chỉ https chưa đúng: gia hạn hoặc gửi đủ chuỗi chứng chỉ.
advice-refused = Không có gì nghe ở địa chỉ đó: kiểm tra dịch vụ đang chạy và cổng đã mở.
advice-resolve = Tên miền không tìm được: kiểm tra SANGKIEN_PUBLIC_URL và bản ghi DNS.
advice-timeout = Dịch vụ trả lời quá chậm hoặc tường lửa chặn Telegram (149.154.160.0/20, 91.108.4.0/22).
advice-secret = Mã bí mật không khớp: chạy sangkien telegram setup.
advice-missing = Địa chỉ không đúng: cần kết thúc bằng /webhooks/telegram.
advice-server = Dịch vụ gặp lỗi: xem nhật ký của sangkien serve.
advice-log = Xem nhật ký của sangkien serve.

telegram-no_token = Chưa có SANGKIEN_TELEGRAM_TOKEN. Lấy mã của bot từ @BotFather rồi đặt biến này.
telegram-no_url = Chế độ webhook cần SANGKIEN_PUBLIC_URL (https) và SANGKIEN_TELEGRAM_SECRET.
telegram-not_https = SANGKIEN_PUBLIC_URL phải bắt đầu bằng https:// và dùng cổng 443, 80, 88 hoặc 8443.
telegram-unauthorized = Telegram không nhận mã của bot (SANGKIEN_TELEGRAM_TOKEN). Xem lại với @BotFather.
telegram-unreachable = Không tới được máy chủ Telegram. Tại Việt Nam có thể bị nhà mạng chặn: đặt SANGKIEN_TELEGRAM_PROXY hoặc chạy trên máy ở nơi khác.
telegram-too_many = Telegram yêu cầu chờ { $seconds } giây rồi chạy lại.
telegram-bad_request = Telegram không chấp nhận: { $message }
telegram-failed = Telegram báo lỗi: { $message }
telegram-webhook_set = Telegram sẽ gửi tin tới { $url }.
telegram-webhook_removed = Đã gỡ địa chỉ nhận tin; dịch vụ tự hỏi Telegram (polling).
telegram-profile_set = Đã đặt tên, giới thiệu và lệnh của bot bằng tiếng Việt và tiếng Anh.
telegram-done = Xong. Mở thử: { $link }

telegram-name = Sáng kiến
telegram-short = Gửi sáng kiến, chỉ mất vài phút.
telegram-description =
    Nơi người lao động gửi sáng kiến tham gia Chương trình “{ $programme }”.
    Mất khoảng { $minutes } phút. Bấm BẮT ĐẦU để gửi.
telegram-command =
    .start = Gửi sáng kiến
    .tieptuc = Làm tiếp bài dở
    .sua = Sửa một câu trả lời
    .xong = Kết thúc phần mô tả
    .trangthai = Xem trạng thái bài
    .baicuatoi = Các bài đã gửi
    .tiendo = Tiến độ chương trình
    .trogiup = Trợ giúp
    .lienhe = Liên hệ công đoàn
    .dulieu = Dữ liệu cá nhân
    .huy = Bỏ bài đang viết
    .ngonngu = Tiếng Việt / English

letters-none = Không có tin hỏng nào.

# serve, chat, demo

command-serve = Chạy toàn bộ dịch vụ: chat trên trình duyệt, Telegram nếu có mã bot.
    .about = Lần chạy đầu tự tạo cơ sở dữ liệu, tệp chương trình và thẻ của chủ chương trình trong thư mục dữ liệu. Dừng bằng Ctrl-C.
    .example =
        sangkien serve
        SANGKIEN_PORT=8090 sangkien serve
serve-founded =
    Lần chạy đầu: đã tạo { $programme } (ngày mở, ngày đóng, đầu mối hỗ trợ: xin xem và sửa)
    và thẻ của chủ chương trình ở { $file } (các lệnh trên máy này tự dùng).
serve-ready =
    Đang chạy: { $address }/chat
    Dừng: Ctrl-C.
serve-stopping = Đang dừng, làm xong việc dở…
serve-cannot_listen = Không mở được { $address }: { $problem }. Xin đổi SANGKIEN_PORT hoặc tắt chương trình đang dùng cổng này.

command-chat = Chat ngay trong cửa sổ dòng lệnh, như người lao động.
    .about = Gửi từng tin bằng Enter. Dừng bằng Ctrl-D; lần sau gõ TIẾP TỤC là làm tiếp được.
    .unit = Mở bằng mã đơn vị in trên áp phích, như vừa quét QR.
    .as_name = Chat dưới một tên khác (mỗi tên là một người riêng).
    .record = Ghi cuộc trò chuyện vào tệp này, theo dạng bản ghi để kiểm thử.
    .example =
        sangkien chat
        sangkien chat --unit P01-002
        sangkien chat --record tests/transcripts/moi.txt
metavar-as_name = TÊN
metavar-record = TỆP
chat-welcome = (Gõ rồi Enter để gửi; TRỢ GIÚP để xem hướng dẫn; Ctrl-D để dừng.)
chat-not_handled = Hệ thống đang bận, tin chưa được nhận. Xin gửi lại sau ít giây.
chat-cannot_record = Không ghi được tệp { $file }: { $problem }

option-retry = Xử lý lại những tin hỏng (loại turn). Tin vẫn hỏng thì nằm lại trong danh sách. Dịch vụ đang chạy cũng dùng được; câu trả lời do dịch vụ gửi đi.
usage-retry = --retry chỉ dùng với: sangkien doctor dead-letters
letters-retried = Đã xử lý được { $done } tin, { $failed } tin vẫn hỏng.
letters-none_to_retry = Không có tin nào xử lý lại được.
letters-skipped = { $skipped } tin không đọc lại được ở phiên bản này nên để nguyên.
letters-unavailable = Cơ sở dữ liệu đang bận nên phải dừng; tin chưa xử lý còn nguyên. Xin chạy lại sau ít giây.

command-demo = Tạo bản thử: thư mục riêng với các bài bịa ra ở mọi trạng thái.
    .about =
        Người, số điện thoại và sáng kiến đều bịa ra; bản thử không gửi gì ra ngoài máy này. Làm xong, lệnh in ra những việc nên thử.

        Với --serve: mở dịch vụ trên bản thử, chỉ có trình duyệt; chưa có bản thử thì tạo trước.
    .folder = Thư mục của bản thử; không nêu thì là demo trong thư mục dữ liệu (SANGKIEN_DATA_DIR).
    .entries = Số bài, từ 40 đến 100000.
    .serving = Mở dịch vụ trên bản thử đang có, hoặc vừa tạo.
    .yes = Thay bản thử cũ, không hỏi lại.
    .example =
        sangkien demo
        sangkien demo --entries 25000 --yes
        sangkien demo --serve
metavar-folder = THƯ_MỤC
metavar-entries = SỐ
channel-demo = bản thử

demo-number = Số bài của --entries phải từ { $least } đến { $most }.
demo-real_folder = { $folder } là thư mục dữ liệu thật, không phải bản thử, nên không đụng vào. Chọn thư mục khác: --folder var/demo
demo-cannot_write = Không ghi được thư mục { $folder }: { $problem }
demo-old = { $folder } đã có bản thử mà không có ai ở bàn phím để hỏi lại. Thêm --yes để thay, hoặc chọn --folder khác.
demo-question = { $folder } đã có bản thử. Xóa và tạo lại? [c/K]
demo-making = Đang tạo bản thử { $count } bài ở { $folder }…
demo-progress = Gửi và xét bài
demo-made = Xong: { $count } bài bịa ra, ở mọi trạng thái, trong { $folder }.
demo-try = Thử ngay, chép từng dòng lệnh:
demo-as_officer = Là cán bộ { $name }, { $unit } ({ $code })
demo-as_owner = Là chủ chương trình
demo-reason = Xin nêu rõ đã áp dụng ở đâu.
demo-try_folder = Làm việc trên bản thử, không phải dữ liệu thật:
demo-try_token = Thẻ truy cập của cán bộ này (chỉ hiện một lần):
demo-try_list = Các bài chờ xét của đơn vị:
demo-try_show = Đọc một bài:
demo-try_approve = Công nhận bài đó:
demo-try_return = Trả một bài khác để bổ sung:
demo-try_nominate = Giới thiệu bài đã công nhận lên Hà Nội:
demo-try_nominated = Các bài đã được giới thiệu:
demo-try_quota = Hà Nội còn 2 trong 5 suất lên Tổng Liên đoàn: hai bài lên được, bài thứ ba bị từ chối:
demo-try_take_back = Rút lại một bài, suất lại trống:
demo-try_flags = Các bài có thể trùng nhau:
demo-try_stats = Số bài của từng đơn vị:
demo-try_owner = Bỏ thẻ của cán bộ, dùng thẻ của chủ chương trình trong thư mục bản thử:
demo-try_audit = Một bài đã lên tới Tổng Liên đoàn, với các lần xử lý:
demo-try_officers = Các cán bộ:
demo-try_qr = Mã QR của Quận Hoàn Kiếm:
demo-try_chat = Gửi một bài như người lao động:
demo-try_serve = Mở trang chat trên trình duyệt (dừng bằng Ctrl-C):
demo-try_end = Trở về dữ liệu thật:
