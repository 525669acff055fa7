# units list, target, map, import; move

command-units-list = Xem các đơn vị bên dưới như một cây.
    .about = Với --format csv, các cột giống tệp của units import: có thể sửa rồi nhập lại.
    .under = Bắt đầu từ đơn vị này; không nêu thì là đơn vị của anh/chị.
    .depth = Chỉ xuống bấy nhiêu bậc.
    .example =
        sangkien units list --under P01
        sangkien units list --depth 1
        sangkien units list --under P01 --format csv > don-vi.csv
command-units-target = Đặt chỉ tiêu số bài được công nhận của một đơn vị.
    .about = Chính đơn vị (theo kế hoạch đã ký với chuyên môn) hoặc cấp trên đặt được. Tiến độ xem bằng lệnh stats --unit.
    .unit = Mã đơn vị.
    .number = Chỉ tiêu, từ 1 trở lên.
    .clear = Bỏ chỉ tiêu.
    .example =
        sangkien units target P01-002 500
        sangkien units target P01-002 --clear
command-units-map = Xếp đơn vị do người lao động tự gõ vào danh mục.
    .about =
        Không nêu gì: liệt kê các tên tự gõ, nhiều bài nhất đứng trước, kèm đơn vị có thể đúng. Với -i: lần lượt hỏi từng tên.

        Nêu tên và --to: mọi bài ghi tên đó (không phân biệt hoa thường, dấu) được chuyển vào đơn vị, bỏ lưu ý “đơn vị tự gõ”. Chỉ những bài chưa giới thiệu. Dấu - để đọc từ lệnh khác: mỗi dòng một tên, dấu tab, mã đơn vị.
    .typed = Tên như người lao động gõ.
    .to = Mã đơn vị đúng.
    .under = Chỉ các bài đang xếp ở đơn vị này.
    .alias = Nhớ tên này là tên gọi khác của đơn vị: lần sau người lao động gõ là tìm thấy.
    .interactive = Lần lượt hỏi từng tên.
    .example =
        sangkien units map
        sangkien units map -i --under P01
        sangkien units map "cty may 10" --to P01-X-MAY10 --alias
        sangkien units map - --yes < ten.txt
command-units-import = Cập nhật danh mục đơn vị từ tệp Excel hoặc CSV.
    .about =
        Chỉ các đơn vị có trong tệp thay đổi; không đơn vị nào bị xóa. Ô trống: giữ như cũ; ô có dấu -: bỏ giá trị cũ. Một dòng sai thì không dòng nào được ghi. Dịch vụ đang chạy dùng danh mục mới ngay.

        Sáp nhập: ghi mã đơn vị mới vào cột “Nhập vào”. Đơn vị cũ còn trong lịch sử, người lao động gõ tên cũ được dẫn sang đơn vị mới.
    .units_file = Tệp .xlsx hoặc .csv.
    .template_file = Ghi tệp mẫu để điền (.xlsx có trang giải thích, hoặc .csv).
    .example =
        sangkien units import --template don-vi.xlsx
        sangkien units import don-vi.xlsx --dry-run
        sangkien units import don-vi.xlsx
command-move = Chuyển bài sang đơn vị khác trước khi giới thiệu.
    .about = Cả hai đơn vị phải thuộc phạm vi của anh/chị. Bài đã giới thiệu thì dùng take-back trước. Người lao động không được báo tin.
    .to = Mã đơn vị nhận.
    .reason = Lý do, ghi vào các lần xử lý.
    .example =
        sangkien move SK-7K3-M9QX --to P01-002
        sangkien move SK-7K3-M9QX --to P01-002 --reason "Công nhân chọn nhầm quận"
        sangkien list --unit P01-003 | sangkien move - --to P01-002 --yes
metavar-to = MÃ_ĐƠN_VỊ
metavar-typed = TÊN
metavar-depth = SỐ
metavar-units_file = TỆP
metavar-template_file = TỆP

act-move = chuyển đơn vị
act-map_unit = xếp đơn vị tự gõ
act-target = đặt chỉ tiêu
error-unit_takes_no_entries = Không xếp bài vào { $unit } được: đơn vị này đã kết thúc, đã sáp nhập, hoặc là cấp toàn quốc.

column-target = Chỉ tiêu
column-typed = Tên tự gõ
column-entries = Số bài
column-suggestion = Có thể là
column-to = Đơn vị
column-done = Xong
column-line = Dòng
column-change = Thay đổi

units-target_set = Chỉ tiêu của { $unit }: { $number } bài được công nhận.
units-target_cleared = Đã bỏ chỉ tiêu của { $unit }.
units-target_number = Gõ một chỉ tiêu sau mã đơn vị, hoặc --clear để bỏ.

move-question = Chuyển { $count } bài sang { $to }: { $codes }. Làm chứ? [c/K]
move-done = { $code }: nay thuộc đơn vị { $unit }

map-none = Không có đơn vị tự gõ nào chờ xếp.
map-total = { $groups } tên tự gõ, { $entries } bài.
map-more = Còn { $more } tên nữa chưa hiện.
map-how = Xếp lần lượt: sangkien units map -i. Xếp một tên: sangkien units map "TÊN" --to MÃ
map-keys = Gõ số để chọn; gõ chữ để tìm; 0 nếu đúng là đơn vị cấp trên; s (hoặc Enter) bỏ qua; q thôi.
map-group = [{ $number }/{ $total }] { $unit }: “{ $typed }”, { $entries } bài ({ $codes })
map-suggestion =   { $number }. { $path } ({ $unit }), khớp { $percent }%
map-found =   { $number }. { $path } ({ $unit })
map-choose = Chọn:
map-no_number = Chỉ có số từ 0 đến { $most }.
map-remember = Nhớ “{ $typed }” là tên gọi khác của đơn vị này? [C/k]
map-no = k không khong n no
map-done = Đã xếp { $entries } bài vào { $unit }.
map-finished = Đã xếp { $entries } bài.
map-refused = “{ $typed }”: { $reason }
map-nothing = “{ $typed }”: không có bài nào chờ xếp với tên này, hoặc đơn vị không nằm dưới nơi bài được gửi (thêm --under).
map-question = Xếp { $entries } bài: { $names }. Làm chứ? [c/K]
map-yes = Lệnh này xếp { $count } tên mà không có ai ở bàn phím để hỏi lại. Thêm --yes nếu chắc chắn, hoặc --dry-run để xem thử.
map-needs_to = Cần --to và mã đơn vị. Gõ dấu - thay cho tên để đọc từ tệp.
map-needs_person = -i hỏi từng tên nên cần có người ở bàn phím và không nêu tên.
map-pair = Dòng “{ $line }” chưa đúng. Mỗi dòng là một tên, dấu tab, mã đơn vị.

change-added = thêm mới
change-renamed = đổi tên
change-moved = đổi cấp trên
change-merged = sáp nhập
change-ended = kết thúc
change-changed = sửa { $field }

heading-code = Mã
heading-parent = Cấp trên
heading-name = Tên
heading-short_name = Tên ngắn
heading-level = Cấp
heading-target = Chỉ tiêu
heading-contact = Liên hệ
heading-kind = Loại
heading-aliases = Tên khác
heading-replaced_by = Nhập vào
heading-valid_from = Từ ngày
heading-valid_to = Đến ngày

about-code = Bắt buộc. Chữ in hoa không dấu, số và dấu -, ví dụ P01-X-MAY10. Mã in trên áp phích, không đổi về sau.
about-parent = Mã của đơn vị cấp trên, ví dụ P01. Đơn vị đầu mối ghi TLD.
about-name = Tên đầy đủ. Đổi tên: ghi tên mới, tên cũ thành tên khác.
about-short_name = Tên hiện trên nút bấm, nên dưới 40 ký tự. Để trống thì lấy tên đầy đủ.
about-level = đầu mối, cấp trên trực tiếp cơ sở, hoặc cơ sở. Để trống thì theo bậc trong cây.
about-target = Chỉ tiêu số bài được công nhận của đơn vị, ví dụ 500.
about-contact = Người hoặc nơi liên hệ.
about-kind = Để trống, hoặc: tỉnh, ngành, tổng công ty, quận, huyện, thị xã, thành phố, phường, xã, đặc khu, trực thuộc.
about-aliases = Những tên người lao động hay gọi, cách nhau bằng dấu chấm phẩy. Thay cho các tên khác đang có.
about-replaced_by = Khi sáp nhập: mã của đơn vị mới. Đơn vị cũ không bị xóa.
about-valid_from = Ngày bắt đầu, ví dụ 1/7/2025.
about-valid_to = Ngày kết thúc, không muộn hơn hôm nay. Đơn vị không còn được chọn.

catalogue-sheet_units = Đơn vị
catalogue-sheet_guide = Hướng dẫn
catalogue-guide_title = Cột
catalogue-guide_notes =
    Mỗi dòng một đơn vị. Chỉ các đơn vị có trong tệp thay đổi; không đơn vị nào bị xóa.
    Đơn vị đã có: chỉ cần mã và những cột muốn sửa. Ô trống là giữ như cũ, dấu - là bỏ giá trị cũ.
    Xem thử trước: sangkien units import TỆP --dry-run
catalogue-template = Đã ghi tệp mẫu { $file }.
catalogue-question = Cập nhật danh mục theo { $file }? [c/K]
catalogue-summary = Thêm { $added }, đổi tên { $renamed }, đổi cấp trên { $moved }, sáp nhập { $merged }, kết thúc { $ended }, sửa { $changed }; { $unchanged } dòng không đổi gì.
catalogue-same = Không có gì thay đổi: { $unchanged } dòng đúng như danh mục.
catalogue-more = … và { $more } thay đổi nữa (xem đủ: --format csv).
catalogue-entries_merged =
    { $entries } bài còn ở { $unit }. Chuyển những bài chưa giới thiệu sang đơn vị mới:
      sangkien list --unit { $unit } | sangkien move - --to { $to } --yes
catalogue-entries_ended = { $entries } bài còn ở { $unit }.
catalogue-problem = { $place }: { $reason }
catalogue-cell = Ô { $cell }
catalogue-line = Dòng { $line }
catalogue-line_column = Dòng { $line }, cột “{ $column }”
catalogue-file = Tệp
catalogue-nothing = { $count } chỗ phải sửa. Chưa ghi gì.
catalogue-too_large = Tệp { $file } quá lớn (trên 20 MB). Chia thành nhiều tệp nhỏ.

problem-encoding = không phải chữ UTF-8 hoặc Unicode. Lưu lại từ Excel với dạng “CSV UTF-8”.
problem-quotes = dấu nháy kép mở mà không đóng.
problem-heading_unknown = không có cột “{ $heading }”. Xem tên cột trong tệp mẫu: sangkien units import --template mau.xlsx
problem-heading_twice = cột { $heading } có hai lần.
problem-heading_missing = dòng đầu phải là tên cột và phải có cột “Mã”. Lấy tệp mẫu: sangkien units import --template mau.xlsx
problem-rows_missing = không có dòng nào dưới tên cột.
problem-cells_many = hàng có nhiều ô hơn tên cột (thừa “{ $text }”). Nếu tên có dấu ; hoặc dấu phẩy thì đặt cả tên trong ngoặc kép; nếu không, thêm tên cột hoặc xóa ô thừa.
problem-code_empty = thiếu mã đơn vị.
problem-root_fixed = TLD là gốc của danh mục, không sửa được.
problem-row_twice = đơn vị này đã có ở dòng { $other }.
problem-code_twice = mã có { $times } lần.
problem-code_alike = bỏ dấu gạch thì không phân biệt được với { $other }. Chọn mã khác.
problem-code_form = mã gồm nhiều nhất { $longest } chữ in hoa không dấu, số và dấu gạch đơn.
problem-kind_unknown = không có loại “{ $kind }”. Để trống, hoặc một trong: { $kinds }
problem-kind_empty = đơn vị đầu mối cần loại: tỉnh, ngành hoặc tổng công ty ({ $kinds }).
problem-kind_place = loại “{ $kind }” không đặt ở đây được: ngay dưới TLD, và chỉ ở đó, là { $kinds }.
problem-level_unknown = không có cấp “{ $value }”. Ghi: đầu mối, cấp trên trực tiếp cơ sở, hoặc cơ sở.
problem-level_national = chỉ { $root } là cấp toàn quốc.
problem-name_empty = thiếu tên đơn vị.
problem-short_name_empty = tên ngắn phải có chữ hoặc số.
problem-name_form = tên có ký tự lạ. Gõ lại tên.
problem-short_name_form = tên ngắn có ký tự lạ. Gõ lại tên.
problem-alias_empty = có tên khác bị trống.
problem-aliases_many = nhiều nhất { $most } tên khác, mỗi tên nhiều nhất { $longest } ký tự.
problem-too_long = dài quá { $most } ký tự.
problem-target_low = chỉ tiêu { $target } phải từ 1 trở lên.
problem-target_high = chỉ tiêu { $target } quá lớn, nhiều nhất { $most } bài.
problem-target_form = “{ $value }” không phải số nguyên.
problem-day_form = “{ $value }” không phải ngày. Ghi như 1/7/2025 hoặc 2025-07-01.
problem-dates_crossed = ngày kết thúc trước ngày bắt đầu.
problem-ends_later = { $day } chưa tới. Ghi ngày kết thúc khi đơn vị đã kết thúc.
problem-parent_empty = đơn vị mới cần mã cấp trên.
problem-root_parent = gốc không có cấp trên.
problem-parent_unknown = cấp trên { $parent } không có trong danh mục và trong tệp.
problem-circle = cấp trên đi vòng qua { $above }, không lên tới { $root }.
problem-too_deep = nằm quá sâu: { $above } đơn vị ở trên, các mã nối lại dài { $length } ký tự (nhiều nhất { $most }). Chọn cấp trên gần gốc hơn hoặc đặt mã ngắn hơn.
problem-successor_unknown = đơn vị mới { $successor } không có, đã kết thúc hoặc đã sáp nhập.
problem-below_left = { $unit } bên dưới còn hoạt động. Ghi cả đơn vị đó trong tệp: chuyển sang cấp trên khác, sáp nhập hoặc kết thúc.
problem-nominated = { $unit } có bài đang được giới thiệu lên cấp trên cũ nên chưa đổi cấp trên được. Rút lại các bài đó trước (take-back).
