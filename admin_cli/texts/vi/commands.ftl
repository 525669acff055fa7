# Các lệnh

command-list = Xem danh sách bài dự thi.
    .about =
        Bài mới gửi đứng trước. Chỉ thấy bài của đơn vị mình và các đơn vị bên dưới. Số điện thoại được che bớt.

        Khi chuyển sang tệp hoặc lệnh khác, mỗi bài là một dòng, các cột cách nhau bằng dấu tab.
    .example =
        sangkien list
        sangkien list --status submitted --unit P01
        sangkien list --text "gá kẹp" --since 10/3/2021
        sangkien list --status returned --changed-since 19/4/2021
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
        sangkien approve --all --unit P01-002 --until 31/3/2021
command-return = Trả bài để người lao động bổ sung.
    .about = Lý do được gửi cho người lao động; người đó sửa bài rồi gửi lại.
    .example =
        sangkien return SK-7K3-M9QX --reason "Xin nêu rõ sáng kiến áp dụng ở dây chuyền nào."
        sangkien return SK-7K3-M9QX --template benefit
command-reject = Không công nhận bài.
    .about = Lý do được gửi cho người lao động. Nếu chỉ cần bổ sung, dùng lệnh return. Nhầm thì dùng lệnh reopen.
    .example =
        sangkien reject SK-7K3-M9QX --reason "Bài mô tả công việc thường ngày, chưa có điểm mới."
        sangkien reject --all --unit P01-002 --flag possible_duplicate --template duplicate
command-reopen = Đưa bài đã xét trở lại chờ xét.
    .about = Dùng khi công nhận, trả hoặc không công nhận nhầm. Bài đã giới thiệu thì dùng take-back trước.
    .reason = Lý do xét lại, ghi vào nhật ký.
    .example =
        sangkien reopen SK-7K3-M9QX --reason "Bấm nhầm"
        sangkien reopen --last
command-nominate = Giới thiệu bài lên công đoàn cấp trên một bậc.
    .about =
        Mỗi lần lên đúng một bậc, trong số lượng được phân bổ. Lên Tổng Liên đoàn phải chọn lĩnh vực biểu dương:

        a: sản xuất có giá trị làm lợi cao. b: tạo ra sản phẩm mới. c: an toàn vệ sinh lao động, bảo vệ môi trường. d: cải cách hành chính, xây dựng Đảng và hệ thống chính trị, quản lý, điều hành. e: vì cộng đồng trong y tế, giáo dục.
    .field = Lĩnh vực biểu dương, bắt buộc khi giới thiệu lên Tổng Liên đoàn.
    .nomination_note = Bài được giới thiệu bằng giấy hay thư điện tử: ghi số công văn, ngày; nằm trong các lần xử lý.
    .for_unit = Làm thay đơn vị đang giữ bài (mã đơn vị); nhật ký ghi rõ làm thay.
    .example =
        sangkien nominate SK-7K3-M9QX
        sangkien nominate SK-7K3-M9QX --field b
        sangkien nominate SK-7K3-M9QX --for P01-002 --note "Công văn 12/CĐ ngày 3/5"
command-take-back = Rút lại lần giới thiệu gần nhất.
    .about = Bài lùi một bậc và trả lại một suất cho đơn vị đã giới thiệu.
    .example = sangkien take-back SK-7K3-M9QX
command-stats = Xem số lượng bài.
    .about =
        Đếm bài đã gửi (trừ bài đã rút) và bài được công nhận, theo một cách chia.

        Chia theo person: những người có nhiều bài được công nhận nhất, để biểu dương.

        stats doors: từ lượt quét áp phích đến bài đã gửi, theo đơn vị và lối vào; dùng được với --unit, --since, --until.
    .special = doors: đếm lượt quét, lượt bắt đầu và bài đã gửi theo lối vào.
    .by = Chia theo: trạng thái, đơn vị, nhóm, ngày, lĩnh vực biểu dương, lưu ý, kênh gửi hoặc người gửi.
    .example =
        sangkien stats
        sangkien stats --by unit --unit P01
        sangkien stats --by day --since 10/4/2021
        sangkien stats --by person --unit P01 --most 10
        sangkien stats doors --unit P01
command-login = Dùng thẻ truy cập của mình trên máy này.
    .about =
        Thẻ do cán bộ cấp trên cấp bằng lệnh officers add. Lệnh hỏi thẻ, kiểm tra rồi lưu ở thư mục riêng của người dùng máy; chỉ người đó đọc được.

        Không gõ gì mà bấm Enter: dùng thẻ của chủ chương trình trên chính máy này, nếu có quyền đọc.
    .example =
        sangkien login
        sangkien login --server https://sangkien.example
        sangkien login < the.txt
command-whoami = Xem đang làm việc với tư cách ai.
    .example = sangkien whoami
command-logout = Bỏ thẻ truy cập đã lưu trên máy này.
    .about = Thẻ vẫn dùng được nơi khác; muốn vô hiệu hẳn, dùng officers revoke hoặc officers token.
    .example = sangkien logout

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
    .limit = Nhiều nhất bấy nhiêu đơn vị, từ 1 đến 100.
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
