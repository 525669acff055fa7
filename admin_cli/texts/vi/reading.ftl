# Tìm kiếm, số liệu, xuất tệp

command-search = Tìm bài theo chữ trong bài, theo mã, họ tên hoặc số điện thoại.
    .about =
        Gõ vài chữ của tên hoặc mô tả sáng kiến; không cần dấu, không phân biệt hoa thường. Bài có đủ các chữ mới hiện ra; bài có các chữ liền nhau đứng trước, rồi đến bài mới gửi.

        Chữ trong ngoặc kép phải liền nhau: '"gá kẹp" nhanh'. Dấu * thay phần cuối của chữ: 'tự độ*'.

        Gõ đủ mã bài, đủ họ tên hoặc đủ số điện thoại thì ra đúng bài của mã hoặc người ấy. Việc tìm theo số điện thoại được ghi vào nhật ký.
    .query = Chữ cần tìm.
    .limit = Nhiều nhất bấy nhiêu bài. Trên màn hình mặc định là 20; khi chuyển sang tệp hoặc lệnh khác thì lấy tất cả.
    .example =
        sangkien search ga kep nhanh
        sangkien search '"gá kẹp" tiện' --unit P01
        sangkien search Nguyễn Văn A
command-export = Xuất các bài ra tệp Excel, CSV hoặc JSON.
    .about =
        Lọc như lệnh list; mỗi bài một dòng, đủ mô tả, lý do, suất giới thiệu. Tệp Excel có thêm trang số liệu với biểu đồ. Số điện thoại được che bớt.

        Tệp chỉ người xuất đọc được và chỉ có mặt khi đã ghi xong. Tệp có thông tin cá nhân: xin giữ cẩn thận, xóa khi không cần nữa.
    .output = Tên tệp; đuôi .xlsx, .csv hoặc .json cho biết loại tệp. Dấu - để ghi ra lệnh khác.
    .kind = Loại tệp, khi đuôi của tên tệp không cho biết.
    .reveal = Ghi cả số điện thoại; việc này được ghi vào nhật ký kèm bộ lọc và số bài.
    .bom = Tệp CSV có dấu đầu tệp để Excel hiện đúng tiếng Việt (--no-bom: không có). Tệp thì có, ghi ra lệnh khác thì không.
    .example =
        sangkien export --output ha-noi.xlsx --unit P01
        sangkien export --output bai.csv --status approved
        sangkien export --format json > bai.json
option-most = Nhiều nhất bấy nhiêu người, khi chia theo người. Mặc định là 20.
metavar-most = SỐ
metavar-output = TỆP

act-find_by_phone = tìm theo số điện thoại
act-reveal_export = xuất đủ số điện thoại

search-none = Không tìm thấy bài nào với “{ $query }”.

export-where = Xuất ra đâu? Thêm --output TỆP, ví dụ --output bai.xlsx.
export-kind = Chưa rõ loại tệp của { $file }. Đặt đuôi .xlsx, .csv hoặc .json, hoặc thêm --format.
export-cannot_write = Không ghi được tệp { $file }: { $problem }
export-progress = { $done } / { $of } bài
export-done = Đã ghi { $count } bài vào { $file }.
export-sheet = Sáng kiến
export-sheet_counts = Thống kê
    .status = Theo trạng thái
    .day = Theo ngày gửi
    .unit = Theo đơn vị

language-vi = tiếng Việt
language-en = tiếng Anh

column-snippet = Đoạn có chữ cần tìm
column-updated_at = Xử lý lúc
column-typed_unit = Đơn vị tự gõ
column-group = Nhóm ý tưởng
column-start_month = Tháng bắt đầu
column-start_answer = Bắt đầu (ngoài các tháng)
column-title = Tên sáng kiến
column-description = Mô tả sáng kiến
column-nominated_to = Giới thiệu lên
column-place = Suất
column-language = Ngôn ngữ
