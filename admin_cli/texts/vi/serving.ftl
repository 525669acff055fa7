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
    .entries = Số bài, từ 60 đến 100000.
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
demo-try = Thử ngay, chép từng dòng lệnh. Làm việc trên bản thử, không phải dữ liệu thật:
demo-try_district = Là cán bộ { $name }, { $unit }: nhập thẻ truy cập (chỉ hiện một lần), xét lần lượt (q để dừng), xem các bài chờ, đọc một bài
demo-try_top = Là cán bộ { $name }, { $unit }: xem số bài, các bài được giới thiệu; giới thiệu tiếp (còn 2 suất, bài thứ ba bị từ chối); kiểm tra rồi xuất hồ sơ Word
demo-try_owner = Là chủ chương trình, bỏ thẻ của cán bộ: đơn vị tự gõ, bài giống nhau, nhật ký; gửi bài như người lao động; mở trang chat (dừng bằng Ctrl-C)
demo-try_end = Trở về dữ liệu thật:
