# Lời của các trang: hộp trò chuyện trên trình duyệt, trang mở từ mã QR.

chat-title = Gửi sáng kiến
chat-log = Cuộc trò chuyện
chat-input = Câu trả lời của anh/chị
chat-placeholder = Nhập câu trả lời…
chat-send = Gửi
chat-attach = Gửi tệp Word
chat-file = Tệp:
chat-uploading = Đang gửi tệp…
chat-file_again = Tệp chưa gửi xong. Xin chọn lại tệp.
chat-only_word = Chỉ nhận tệp Word dạng .docx. Tệp .doc cũ: xin mở bằng Word rồi lưu lại dạng .docx.
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
chat-no_scripts = { $helpdesk ->
    [none] Trang này cần JavaScript, mà trình duyệt đang tắt. Xin bật JavaScript rồi tải lại trang, mở bằng trình duyệt khác, hoặc hỏi công đoàn cơ sở nơi làm việc.
   *[other] Trang này cần JavaScript, mà trình duyệt đang tắt. Xin bật JavaScript rồi tải lại trang, mở bằng trình duyệt khác, hoặc liên hệ: { $helpdesk } ({ $hours }).
  }
chat-help = Trợ giúp
chat-help_word = TRỢ GIÚP
chat-language = English
chat-language_code = en
chat-language_word = ENGLISH

landing-title = Gửi sáng kiến, chỉ 5 phút trên điện thoại
landing-unit = Đơn vị
door-zalo = Mở Zalo
door-zalo_shut = Zalo đang tạm ngừng. Xin dùng lối khác.
door-browser = Bắt đầu trên trình duyệt
door-browser_note = Không cần cài đặt, không cần tài khoản.
door-telegram = Mở Telegram
door-telegram_note = Đơn vị được điền sẵn.
door-telegram_shut = Telegram đang tạm ngừng. Xin dùng lối khác.
door-type_code = Vào rồi nhắn mã { $unit } trước tiên.
landing-copy = Chép mã
landing-copied = Đã chép
landing-code = Mã đơn vị
landing-code_note = Khi được hỏi, hãy gõ mã này.
landing-deadline = Hạn nhận: { $close_date }.
landing-help = { $helpdesk ->
    [none] Cần giúp: hỏi công đoàn cơ sở nơi làm việc.
   *[other] Cần giúp: { $helpdesk } ({ $hours }).
  }
landing-unknown_title = Chưa tìm thấy mã đơn vị này
landing-unknown = Mã “{ $code }” không có trong danh sách. Mã in dưới hình QR trên áp phích, ví dụ { $example_code }. Không sao: anh/chị vẫn gửi được và chọn đơn vị trong lúc trò chuyện.

page-bad_request = Chưa đọc được yêu cầu. Xin tải lại trang rồi thử lại.
page-too_large = Tin quá dài để gửi một lần. Xin chia thành vài tin ngắn hơn.
page-wrong_type = Chưa đọc được yêu cầu. Xin tải lại trang rồi thử lại.
page-foreign_origin = Yêu cầu không đến từ trang này nên không được nhận. Xin mở lại trang rồi thử lại.
page-no_identity = Phiên trò chuyện đã hết hoặc trình duyệt chặn cookie. Xin tải lại trang.
page-too_many_streams = Trang này đang mở ở quá nhiều cửa sổ. Xin đóng bớt.
page-no_files = Màn hình dùng chung không nhận tệp. Xin gõ phần mô tả.
page-file_too_large = Tệp quá lớn. Xin xóa bớt ảnh trong tệp, hoặc sao chép phần mô tả rồi dán vào đây.
page-not_found_title = Không có trang này
page-not_found = Địa chỉ này không có trang nào. Anh/chị có thể gửi sáng kiến tại đây:
