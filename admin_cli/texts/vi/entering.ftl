# Nhập thay người lao động: add, import

command-add = Nhập thay một người lao động, hỏi từng câu.
    .about =
        Hỏi cùng những câu mà người lao động được hỏi khi tự gửi. Câu nào chưa đúng thì giải thích và hỏi lại. Hỏi xong cho xem lại toàn bộ rồi mới nhập. Nhật ký ghi ai nhập.

        Chỉ nhập khi người lao động đã đồng ý; phải ghi rõ đồng ý bằng cách nào. Bài được ghi là “nhập thay” và ở trạng thái chờ xét, trừ khi có đủ số liệu thẩm định.

        Cũng có thể cho hết bằng tùy chọn, để dùng trong kịch bản.
    .name = Họ và tên người lao động.
    .phone = Số điện thoại của người lao động.
    .unit = Mã hoặc tên đầy đủ của đơn vị.
    .typed_unit = Nơi làm việc tự gõ, khi không có trong danh sách.
    .group = Nhóm ý tưởng: doanh nghiệp hoặc khối cơ quan.
    .start = Tháng bắt đầu áp dụng, ví dụ 3/2021; hoặc: trước, sau.
    .title = Tên sáng kiến, không bắt buộc.
    .description = Mô tả sáng kiến; dấu - để đọc từ lệnh khác.
    .agreement = Người lao động đã đồng ý bằng cách nào.
    .approve = Đã được thẩm định và công nhận; cần --council và --appraised-on.
    .council = Hội đồng hoặc người chuyên môn đã thẩm định.
    .appraised_on = Ngày thẩm định, ví dụ 15/3/2021.
    .example =
        sangkien add
        sangkien add --for P01-002
        sangkien add --name "Nguyễn Văn A" --phone 0900000001 --group ENTERPRISE --start 3/2021 --agreement "Phiếu có chữ ký" --description - --yes < bai.txt
command-import = Nhập thay nhiều người từ tệp Excel hoặc CSV.
    .about =
        Trước hết lấy tệp mẫu bằng --template, điền mỗi sáng kiến một hàng, rồi nhập tệp đó. Lệnh kiểm tra mọi hàng trước, chỉ rõ ô nào sai (ví dụ “Ô D7”) và vì sao, rồi mới hỏi có nhập không.

        Hàng có lỗi không được nhập; các hàng khác vẫn nhập, trừ khi dùng --all-or-nothing. Sửa lỗi xong cứ nhập lại cả tệp: hàng đã nhập rồi thì không nhập lần nữa.
    .file = Tệp .xlsx hoặc .csv; với --template là nơi lưu tệp mẫu.
    .template = Tạo tệp mẫu để điền, cho đơn vị của mình (hoặc của --for).
    .all_or_nothing = Chỉ nhập khi mọi hàng đều đúng.
    .errors = Ghi mọi lỗi vào tệp CSV này.
    .example =
        sangkien import --template mau.xlsx
        sangkien import mau.xlsx --dry-run
        sangkien import mau.xlsx
        sangkien import mau.xlsx --for P01-002 --all-or-nothing --yes

metavar-phone = SỐ
metavar-typed_unit = TÊN
metavar-start = THÁNG
metavar-title = TÊN
metavar-description = MÔ_TẢ
metavar-agreement = CÁCH
metavar-appraised_on = NGÀY
metavar-file = TỆP
metavar-errors = TỆP

channel-officer = cán bộ nhập thay
error-entry_limit = Mỗi người chỉ được { $limit } sáng kiến trong Chương trình này, và người này đã đủ.
show-entered = Nhập thay
show-entered-value = { $officer }, đơn vị { $unit }
show-agreement = Đồng ý bằng
show-council = Thẩm định

# Cột của tệp mẫu. also: những tiêu đề khác cũng hiểu, cách nhau bằng dấu chấm phẩy.

sheet-number = TT
    .also = STT;Số TT;Số thứ tự;No
    .help = Số thứ tự, không bắt buộc. Hàng ghi “Ví dụ” ở cột này được bỏ qua.
sheet-full_name = Họ và tên
    .also = Họ tên;Họ và tên người lao động;Tác giả;Họ và tên tác giả
    .help = Họ và tên người lao động, có dấu, ít nhất hai từ.
sheet-phone = Số điện thoại
    .also = Điện thoại;SĐT;ĐT;Số ĐT;Di động;Số di động;Điện thoại liên hệ
    .help = Số di động Việt Nam 10 chữ số, hoặc số máy bàn 02… 11 chữ số. Mất số 0 ở đầu cũng được.
sheet-unit = Đơn vị
    .also = Mã đơn vị;Tên đơn vị;Đơn vị công đoàn;Công đoàn;Công đoàn cơ sở;CĐCS
    .help = Chọn trong danh sách, hoặc ghi mã hay đúng tên đầy đủ. Để trống được nếu đơn vị của anh/chị không có đơn vị bên dưới.
sheet-typed_unit = Nơi làm việc tự gõ
    .also = Nơi làm việc;Đơn vị tự gõ;Đơn vị ghi tay;Đơn vị khác;Nơi công tác;Đơn vị công tác
    .help = Chỉ khi nơi làm việc không có trong danh sách: ghi tên nơi đó, còn cột Đơn vị chọn đơn vị gần nhất phía trên.
sheet-group = Nhóm ý tưởng
    .also = Nhóm;Khối
    .help = Doanh nghiệp hoặc Khối cơ quan (hành chính sự nghiệp).
sheet-start_month = Bắt đầu áp dụng
    .also = Tháng bắt đầu áp dụng;Thời gian bắt đầu áp dụng;Thời gian bắt đầu triển khai;Bắt đầu triển khai;Thời gian áp dụng;Áp dụng từ
    .help = Tháng sáng kiến bắt đầu (hoặc sẽ) được áp dụng, ví dụ { $month }. Ngoài thời gian của Chương trình thì ghi: trước, hoặc: sau.
sheet-title = Tên sáng kiến
    .also = Tiêu đề;Tên giải pháp
    .help = Tên ngắn của sáng kiến, không bắt buộc, nhiều nhất 200 ký tự.
sheet-description = Mô tả sáng kiến
    .also = Mô tả;Nội dung;Nội dung sáng kiến;Tóm tắt nội dung sáng kiến;Mô tả nội dung;Tóm tắt
    .help = Trước đây khó ở đâu, đã làm gì, kết quả ra sao. Nhiều nhất { $max } ký tự.
sheet-agreement = Người lao động đồng ý bằng
    .also = Đồng ý bằng;Đồng ý;Cách đồng ý;Sự đồng ý
    .help = Bắt buộc: người lao động đã đồng ý cho dùng họ tên, điện thoại, nơi làm việc và bài này bằng cách nào. Chọn trong danh sách hoặc ghi lời của mình. Chưa đồng ý thì không nhập.
sheet-approve = Đã công nhận
    .also = Công nhận;Đã được công nhận
    .help = Có: đã thẩm định xong và công nhận, phải điền hai cột sau. Để trống hoặc Không: bài chờ xét.
sheet-council = Hội đồng thẩm định
    .also = Hội đồng;Người thẩm định;Hội đồng hoặc người thẩm định
    .help = Hội đồng hoặc người chuyên môn đã thẩm định.
sheet-appraised_on = Ngày thẩm định
    .also = Ngày công nhận;Thẩm định ngày
    .help = Ngày thẩm định, ví dụ { $day }.

# Những chữ hiểu được trong ô; chữ đầu tiên là chữ trong danh sách để chọn.

choice-number =
    .example = Ví dụ;VD
choice-group =
    .ENTERPRISE = Doanh nghiệp;Khối doanh nghiệp;DN;ENTERPRISE
    .ADMINISTRATIVE = Khối cơ quan;Khối cơ quan (hành chính sự nghiệp);Cơ quan;Hành chính sự nghiệp;Khối hành chính sự nghiệp;HCSN;Hành chính;ADMINISTRATIVE
choice-start_month =
    .before = trước;trước đó;trước thời gian của Chương trình;before
    .later = sau;chưa biết;sau đó;sau thời gian của Chương trình;later
choice-approve =
    .yes = Có;x;rồi;đã công nhận;đúng;1;true
    .no = Không;chưa;0;false
choice-agreement =
    .signed = Phiếu có chữ ký của người lao động
    .message = Tin nhắn hoặc thư điện tử của người lao động
    .phone = Gọi điện, người lao động nói đồng ý
    .spoken = Gặp trực tiếp, người lao động nói đồng ý

# Vì sao một hàng chưa nhập được

wrong-at = Ô { $cell }: { $problem }
wrong-missing = còn để trống “{ $field }”.
wrong-name_one_word = họ và tên cần ít nhất hai từ.
wrong-name_bad_chars = họ và tên chỉ gồm chữ, dấu cách, dấu gạch và dấu nháy.
wrong-name_too_long = họ và tên dài quá { $max } ký tự.
wrong-name_answer = đây là một câu trả lời, không phải họ và tên.
wrong-name_not_a_name = đây không giống họ và tên.
wrong-phone_old = đầu số này đã đổi từ 2018, số mới là { $new }. Xin hỏi lại người lao động rồi sửa.
wrong-phone_length = số có { $n } chữ số, cần { $need }.
wrong-phone_foreign = cần số điện thoại Việt Nam.
wrong-phone_unreadable = đây không phải số điện thoại. Ví dụ đúng: 0900 000 001.
wrong-unit_unknown = không có đơn vị “{ $unit }”. Tìm mã bằng: sangkien units search TÊN
wrong-unit_near = không có đơn vị đúng tên này. Có phải: { $candidates }? Xin ghi mã.
wrong-unit_ambiguous = nhiều đơn vị trùng tên này: { $candidates }. Xin ghi mã.
wrong-outside_your_unit = đơn vị { $unit } không thuộc { $home } nên anh/chị không nhập thay được.
wrong-too_long = “{ $field }” có { $n } ký tự, nhiều nhất { $max }. Phần thừa bắt đầu từ “{ $over }…”.
wrong-not_agreed = người lao động chưa đồng ý thì không nhập được.
wrong-in_future = ngày thẩm định ở tương lai.
wrong-needs_appraisal = đã công nhận thì phải có “{ $field }”.
wrong-repeated = trùng người và nội dung với hàng { $row }.
wrong-window_closed = Chương trình không nhận bài mới vào lúc này.
wrong-entry_limit = người này đã đủ { $limit } sáng kiến, mức tối đa của Chương trình.
wrong-formula = công thức trong ô bị lỗi ({ $value }).
wrong-uncalculated = ô là công thức chưa có kết quả; mở tệp bằng Excel, lưu lại, hoặc dán giá trị.
wrong-not_group = “{ $value }” không phải nhóm ý tưởng. Ghi Doanh nghiệp hoặc Khối cơ quan.
wrong-not_start_month = không đọc được tháng “{ $value }”. Ghi như 3/2021, hoặc: trước, sau.
wrong-not_approve = “{ $value }” không rõ là có hay không. Ghi Có hoặc Không.
wrong-not_appraised_on = không đọc được ngày “{ $value }”. Ghi như 15/3/2021.

# add

add-begin = Nhập thay một người lao động cho { $unit }. Dừng bất cứ lúc nào bằng Ctrl-C; chưa nhập gì cho tới câu cuối.
add-missing = Không có ai ở bàn phím để hỏi. Còn thiếu: { $names }.
add-skip = (bỏ qua thì bấm Enter)
add-full_name = Họ và tên người lao động?
add-phone = Số điện thoại của người lao động?
add-phone_new = Đầu số này đã đổi từ 2018. Dùng số mới { $new }, người lao động đã xác nhận chưa? [c/K]
add-unit = Đơn vị? Gõ vài chữ của tên, hoặc mã:
add-unit_none = Không tìm thấy đơn vị nào như vậy. Thử ít chữ hơn.
add-unit_choose = Gõ số để chọn, hoặc gõ chữ khác để tìm lại:
add-typed_unit = Nơi làm việc cụ thể, nếu không có trong danh sách?
add-group = Nhóm ý tưởng? Gõ số:
add-start_month = Bắt đầu áp dụng từ tháng nào? Ví dụ { $month }; hoặc gõ: trước, sau:
add-title = Tên sáng kiến?
add-description = Mô tả sáng kiến, nhiều nhất { $max } ký tự. Gõ hoặc dán vào đây, xong thì gõ XONG ở một dòng riêng. Gõ SOẠN để viết bằng trình soạn thảo.
add-description_end = XONG
add-description_editor = SOẠN
add-no_editor = Không mở được trình soạn thảo. Đặt biến EDITOR, hoặc dán vào đây rồi gõ XONG.
add-agreement = Người lao động đã đồng ý bằng cách nào? Gõ số, hoặc ghi lời của anh/chị:
add-approve = Bài đã được thẩm định và công nhận chưa? [c/K]
add-council = Hội đồng hoặc người chuyên môn nào đã thẩm định?
add-appraised_on = Thẩm định ngày nào? Ví dụ { $day }:
add-bad_month = Không đọc được tháng “{ $value }”. Gõ như 3/2021, hoặc: trước, sau.
add-choice = Gõ một số từ 1 đến { $most }.
add-review = Xem lại:
add-status = Trạng thái
add-flags = Lưu ý
add-question = Nhập bài này? [c/K]
add-done = Đã nhập { $code } cho { $name }. Xin đưa mã cho người lao động: có mã và 4 số cuối điện thoại là xem được kết quả.
add-already = Bài này đã có từ trước, mã { $code }. Không nhập lần nữa.
add-dry = Xem thử: chưa nhập gì. Bài sẽ ở trạng thái: { $status }.
add-not_added = Chưa nhập được.

# import

entering-template_made = Đã tạo tệp mẫu { $file } cho { $unit }. Điền xong, chạy: { $command }
entering-template_kind = Tệp mẫu phải có đuôi .xlsx.
entering-template_exists = Đã có tệp { $file }. Ghi đè lên? [c/K]
entering-template_exists_refused = Đã có tệp { $file }. Chọn tên khác, hoặc thêm --yes để ghi đè.
entering-sheet_fill = Nhập sáng kiến
entering-sheet_guide = Hướng dẫn
entering-sheet_units = Đơn vị
entering-guide_title = Hướng dẫn điền: nhập thay người lao động, đơn vị { $unit }
entering-guide_1 = Mỗi sáng kiến một hàng trong trang “{ $sheet }”. Cột có dấu * bắt buộc điền. Không gộp ô. Hàng “Ví dụ” không được nhập; để lại hay xóa đều được.
entering-guide_2 = Xong thì kiểm tra: sangkien import TỆP --dry-run. Không còn lỗi thì nhập: sangkien import TỆP. Nhập lại cả tệp nhiều lần cũng không sao: hàng nào đã nhập rồi thì thôi.
entering-guide_3 = Nhận bài đến hết { $closes }. Hạn này áp dụng cả cho bài nhập thay.
entering-guide_4 = Tệp này có thông tin cá nhân: chỉ gửi cho người cần dùng, nhập xong thì xóa.
entering-guide_column = Cột
entering-guide_meaning = Cách điền
entering-units_code = Mã
entering-units_path = Đơn vị
entering-example_name = Nguyễn Văn A
entering-example_title = Giá đỡ xoay cho máy hàn
entering-example_description = Trước đây hai người phải lật khung nặng khi hàn. Tôi làm giá đỡ xoay bằng thép cũ, một người tự lật được. Mỗi ca hàn thêm sáu khung, không còn bị kẹp tay.
entering-reading = Đang đọc { $file }…
entering-checking = Đang kiểm tra
entering-entering = Đang nhập
entering-unreadable = Không đọc được tệp { $file } ({ $problem }).
entering-too_large = Tệp { $file } lớn quá { $most } MB. Xin chia thành nhiều tệp.
entering-unpacks_too_large = Tệp { $file } chứa quá { $most } MB sau khi mở nén nên không đọc. Xin chép phần dữ liệu sang tệp mới, hoặc chia nhỏ.
entering-too_many_rows = Tệp { $file } có hơn { $most } hàng. Xin chia thành nhiều tệp.
entering-kind = Không đọc được loại tệp này: { $file }. Trong Excel chọn Lưu thành (Save As), loại .xlsx hoặc CSV UTF-8.
entering-no_workbook = { $file } không phải tệp Excel .xlsx, hoặc có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại thành .xlsx.
entering-damaged = Tệp { $file } bị hỏng ({ $problem }). Mở bằng Excel rồi lưu lại thành tệp mới.
entering-not_unicode = { $file } không phải chữ Unicode. Lưu lại thành .xlsx hoặc “CSV UTF-8”.
entering-no_headings = Không thấy hàng tiêu đề trong { $file }. Lấy tệp mẫu bằng: sangkien import --template mau.xlsx
entering-column_missing = Trang “{ $sheet }”, hàng { $row }: thiếu cột { $columns }. Lấy tệp mẫu bằng: sangkien import --template mau.xlsx
entering-column_twice = Hàng { $row }: cột “{ $column }” có hai lần. Xin bỏ một cột.
entering-unknown_columns = Bỏ qua những cột không biết: { $columns }
entering-empty = Tệp { $file } chưa có hàng nào để nhập.
entering-problems = Có { $rows } hàng chưa nhập được ({ $count } lỗi):
entering-problems_more = … và { $count } lỗi nữa. Xem hết: thêm --errors loi.csv
entering-problems_file = Mọi lỗi đã ghi vào { $file }.
entering-summary = Đọc { $rows } hàng: { $new } sẽ nhập ({ $approved } công nhận ngay), { $already } đã có từ trước, { $wrong } có lỗi.
entering-flagged = Lưu ý trong các hàng sẽ nhập: { $flags }
entering-dry = Xem thử: chưa nhập gì.
entering-nothing = Không có gì để nhập.
entering-question = Nhập { $count } sáng kiến? [c/K]
entering-yes = Lệnh này nhập { $count } sáng kiến mà không có ai ở bàn phím để hỏi lại. Thêm --yes nếu chắc chắn, hoặc --dry-run để xem thử.
entering-all_or_nothing = Chưa nhập hàng nào: còn { $wrong } hàng có lỗi.
entering-done = Đã nhập { $new } sáng kiến. Đã có từ trước: { $already }. Có lỗi, chưa nhập: { $wrong }.
entering-stopped = Dừng giữa chừng: đã nhập { $new } sáng kiến. Chạy lại lệnh này để nhập tiếp; hàng đã nhập thì không nhập lần nữa.
entering-codes = Muốn lấy mã của từng hàng: thêm --format csv
entering-outcome =
    .ready = nhập được
    .entered = đã nhập
    .already = đã có từ trước
    .wrong = có lỗi
column-row = Hàng
column-outcome = Kết quả

act-own = tự xác nhận là đúng
act-disown = trả lời KHÔNG đồng ý
error-disowned = Người lao động đã trả lời không đồng ý với { $code } nên chưa giới thiệu hoặc biểu dương được. Hỏi lại; nếu vẫn giữ bài, dùng reopen rồi approve.
