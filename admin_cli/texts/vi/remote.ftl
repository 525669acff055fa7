# Bàn làm việc ở máy chủ, qua HTTPS

option-server = Làm việc với máy chủ ở địa chỉ này thay cho dữ liệu trên máy (lệnh của cán bộ và chủ chương trình).

usage-server = Sau --server cần địa chỉ đầy đủ của máy chủ, ví dụ https://sangkien.example
usage-server_here = Lệnh { $name } chỉ chạy trên chính máy chủ; bỏ --server rồi chạy ở đó.

login-no_token = Chưa có thẻ nào được gõ. Dán thẻ của anh/chị ở { $server } rồi bấm Enter.
login-only =
    Dùng máy chủ này bằng cách thêm --server { $server } vào lệnh; không thêm thì lệnh vẫn dùng dữ liệu trên máy này.
    Muốn luôn dùng máy chủ, đặt SANGKIEN_SERVER={ $server }
login-always = Từ nay lệnh nào cũng dùng máy chủ { $server } (theo SANGKIEN_SERVER).

remote-not_https = { $server } không phải https nên thẻ truy cập có thể bị đọc trộm trên đường đi. Dùng địa chỉ bắt đầu bằng https://
remote-not_signed_in = Chưa đăng nhập ở { $server }, hoặc thẻ đã hết hạn hay bị thu hồi. Chạy: sangkien login --server { $server }
remote-no_such_host = Không tìm thấy máy chủ { $server }. Xem lại địa chỉ và kết nối mạng.
remote-unreachable = Không kết nối được tới { $server }. Kiểm tra mạng, hoặc hỏi người quản trị xem dịch vụ có đang chạy.
remote-proxy = Không đi qua được máy chủ trung gian (proxy) để tới { $server }. Xem lại biến HTTPS_PROXY.
remote-certificate = Chứng chỉ của { $server } không đáng tin nên không gửi thẻ tới đó. Báo người quản trị; nếu cơ quan có chứng chỉ riêng, đặt SSL_CERT_FILE.
remote-not_tls = { $server } không nói https đúng cách. Xem lại địa chỉ và số cổng, hoặc báo người quản trị.
remote-broken = Mất kết nối tới { $server } giữa chừng; việc vừa yêu cầu có thể đã xong. Chạy lại lệnh: không bài nào bị xử lý hai lần.
remote-slow = { $server } quá lâu chưa trả lời; việc vừa yêu cầu có thể vẫn đang được làm. Chờ vài phút rồi chạy lại lệnh: không bài nào bị xử lý hai lần.
remote-gateway = { $server } đang không chạy được dịch vụ phía sau (mã { $status }). Báo người quản trị; việc đã yêu cầu có thể chạy lại an toàn.
remote-redirect = { $server } chuyển sang một địa chỉ khác, nên không gửi thẻ theo. Xem lại địa chỉ, ví dụ https thay cho http.
remote-not_ours = { $server } có trả lời (mã { $status }) nhưng không phải dịch vụ Sáng kiến. Xem lại địa chỉ.
remote-older = Máy chủ { $server } dùng phiên bản cũ, chưa có lệnh này. Nhờ người quản trị cập nhật.
remote-other_version = { $server } trả lời theo cách mà phiên bản này không hiểu. Cập nhật phần mềm để hai bên cùng phiên bản.
remote-unknown_refusal = { $server } từ chối với lý do mà phiên bản này chưa biết ({ $key }). Cập nhật phần mềm.
remote-too_large = Yêu cầu quá lớn (trên 4 MB). Chia nhỏ rồi làm từng phần.
remote-too_many = { $server } đang nhận quá nhiều yêu cầu từ đây. Chờ một phút rồi chạy lại.
remote-unavailable = { $server } đang bận hoặc chưa ghi được dữ liệu. Chờ một phút rồi chạy lại lệnh.
remote-fault = { $server } gặp lỗi phần mềm, đã được ghi lại. Báo người quản trị xem nhật ký của dịch vụ.
