# quota: số suất giới thiệu

command-quota = Số suất các đơn vị được giới thiệu lên cấp trên.
    .example =
        sangkien quota show
        sangkien quota set P01-002 3
command-quota-set = Phân bổ số suất cho các đơn vị bên dưới.
    .about =
        Số suất là số bài một đơn vị được giới thiệu lên cấp trên của mình. Không đặt thấp hơn số suất đã dùng. Đơn vị đầu mối không đặt thì có số suất mặc định của kỳ; đơn vị khác không đặt thì không hạn chế.

        Dấu - để đọc nhiều dòng từ lệnh khác hoặc tệp, mỗi dòng một mã đơn vị, dấu tab, số suất.
    .wanted = Mã một hoặc nhiều đơn vị, cuối cùng là số suất.
    .all_below = Đặt cho mọi đơn vị ngay bên dưới đơn vị này.
    .clear = Bỏ số suất đã đặt; đơn vị trở lại không hạn chế. Không dùng cho đơn vị đầu mối: số suất của họ theo công văn.
    .example =
        sangkien quota set P01-002 3
        sangkien quota set P01-001 P01-002 P01-003 2
        sangkien quota set --all-below P01 2
        sangkien quota set - < so-suat.txt
command-quota-show = Xem số suất: được bao nhiêu, đã dùng, còn lại, bài chờ giới thiệu.
    .about = Một dòng cho mỗi đơn vị ngay bên dưới; số suất của chính đơn vị ở cuối.
    .unit = Mã đơn vị; không nêu thì là đơn vị của anh/chị.
    .used = Chỉ các đơn vị đã dùng ít nhất một suất.
    .example =
        sangkien quota show
        sangkien quota show P01 --used
        sangkien quota show --format csv > so-suat.csv
metavar-wanted = MÃ_ĐƠN_VỊ SỐ
metavar-nomination_note = GHI_CHÚ
metavar-all_below = MÃ_ĐƠN_VỊ

column-used = Đã dùng
column-left = Còn
column-waiting = Chờ
column-before = Trước
column-after = Sau

quota-none = không hạn
quota-own = { $unit } được giới thiệu { $quota } bài lên cấp trên: đã dùng { $used }, còn { $left }; { $waiting } bài chờ giới thiệu.
quota-own_free = { $unit } giới thiệu lên cấp trên không hạn số bài: đã dùng { $used } suất; { $waiting } bài chờ giới thiệu.
quota-question = Đặt số suất cho { $count } đơn vị: { $units }. Làm chứ? [c/K]
quota-question-more = { $codes } và { $more } đơn vị nữa
quota-total = Xong { $done } đơn vị, không được { $refused } đơn vị.
quota-number = Gõ mã các đơn vị rồi một số suất, ví dụ: sangkien quota set P01-002 3. Với --all-below chỉ gõ số; với --clear không gõ số.
quota-pair = Dòng “{ $line }” chưa đúng. Mỗi dòng là mã đơn vị, dấu tab, số suất.
quota-nothing_below = Không có đơn vị nào ngay bên dưới { $unit }.
units-yes = Lệnh này thay đổi { $count } mục mà không có ai ở bàn phím để hỏi lại. Thêm --yes nếu chắc chắn, hoặc --dry-run để xem thử.
