# Kết quả và câu hỏi

list-none = Không có bài nào phù hợp.
list-total = { $count } bài.
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
show-history-self = người gửi
show-history-system = hệ thống

acts-question = { $act } { $count } bài: { $codes }. Làm chứ? [c/K]
acts-question-more = { $codes } và { $more } bài nữa
acts-stopped = Không làm gì.
acts-done = { $code }: { $before } → { $after }
acts-taken_back = { $code }: đã rút lại giới thiệu, nay ở { $to }; suất { $place } trống
acts-nominated = { $code }: đã lên { $to }, suất { $place } trong { $quota }
acts-nominated_free = { $code }: đã lên { $to }, suất { $place }
acts-refused = { $code }: { $reason }
acts-dry = Xem thử, chưa thay đổi gì:
acts-total = Xong { $done } bài, không được { $refused } bài.
acts-undo = Nhầm thì mở lại bằng: sangkien reopen --last
ask-reason = Lý do, người lao động sẽ đọc:
ask-reason_ready = Lý do, người lao động sẽ đọc (gõ số để chọn, hoặc tự gõ):

stats-people = { $count } người nhiều bài được công nhận nhất; xem thêm bằng --most.
stats-total = Tổng: { $submitted } bài đã gửi, { $valid } bài được công nhận.
stats-goal = Mục tiêu { $goal }: đã đạt { $percent }%.
stats-none = Chưa có bài nào.


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
doctor-placeholder = { $key } trong tệp chương trình chưa điền; người lao động chỉ được chỉ về công đoàn cơ sở.
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
