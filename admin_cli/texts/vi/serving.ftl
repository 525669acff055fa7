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
