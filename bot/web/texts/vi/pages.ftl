# Lời của các trang: hộp trò chuyện trên trình duyệt, trang mở từ mã QR.

chat-title = Gửi sáng kiến
chat-log = Cuộc trò chuyện
chat-input = Câu trả lời của anh/chị
chat-placeholder = Nhập câu trả lời…
chat-send = Gửi
chat-choices = Các lựa chọn
chat-bot = Chương trình:
chat-you = Anh/chị:
chat-writing = Đang trả lời…
chat-sending = Đang gửi…
chat-sent = Đã gửi
chat-waiting = Chưa gửi được, sẽ tự gửi lại
chat-failed = Không gửi được.
chat-retry = Gửi lại
chat-offline = Mất kết nối. Tin của anh/chị vẫn được giữ tại đây và sẽ tự gửi khi có mạng.
chat-no_cookies = Trình duyệt đang chặn cookie nên không trò chuyện được tại đây. Xin cho phép cookie của trang này, rồi tải lại trang.
chat-no_scripts = Trang này cần JavaScript, mà trình duyệt đang tắt. Xin bật JavaScript rồi tải lại trang, mở bằng trình duyệt khác, hoặc liên hệ: { $helpdesk } ({ $hours }).
chat-help = Trợ giúp
chat-help_word = TRỢ GIÚP
chat-language = English
chat-language_code = en
chat-language_word = ENGLISH

landing-title = Gửi sáng kiến, chỉ 5 phút trên điện thoại
landing-unit = Đơn vị
landing-browser = Bắt đầu trên trình duyệt
landing-browser_note = Không cần cài đặt, không cần tài khoản.
landing-telegram = Mở Telegram
landing-code = Mã đơn vị
landing-code_note = Khi được hỏi, hãy gõ mã này.
landing-deadline = Hạn nhận: 24h ngày { $close_date }.
landing-help = Cần giúp: { $helpdesk } ({ $hours }).
landing-unknown_title = Chưa tìm thấy mã đơn vị này
landing-unknown = Mã “{ $code }” không có trong danh sách. Mã in dưới hình QR trên áp phích, ví dụ { $example_code }. Không sao: anh/chị vẫn gửi được và chọn đơn vị trong lúc trò chuyện.

page-bad_request = Chưa đọc được yêu cầu. Xin tải lại trang rồi thử lại.
page-too_large = Tin quá dài để gửi một lần. Xin chia thành vài tin ngắn hơn.
page-wrong_type = Chưa đọc được yêu cầu. Xin tải lại trang rồi thử lại.
page-foreign_origin = Yêu cầu không đến từ trang này nên không được nhận. Xin mở lại trang rồi thử lại.
page-no_identity = Phiên trò chuyện đã hết hoặc trình duyệt chặn cookie. Xin tải lại trang.
page-too_many_streams = Trang này đang mở ở quá nhiều cửa sổ. Xin đóng bớt.
page-not_found_title = Không có trang này
page-not_found = Địa chỉ này không có trang nào. Anh/chị có thể gửi sáng kiến tại đây:
