# Quyết định công nhận, biểu dương, xét chọn

act-recognise = ghi quyết định công nhận
act-undo_commend = rút lại biểu dương
act-undo_not_select = rút lại việc không chọn

error-not_nominated_to = { $code } chưa được giới thiệu lên { $unit } nên { $unit } chưa biểu dương được. Muốn ghi biểu dương của cấp dưới, thêm --for MÃ_ĐƠN_VỊ.
error-already_commended = { $unit } đã biểu dương { $code } với hình thức “{ $form }”. Ghi nhầm thì rút lại bằng commend --undo.
error-not_commended = { $unit } chưa biểu dương { $code }.

recognise-done = { $code }: đã ghi quyết định công nhận.
recognise-former = { $code } đã có quyết định số { $decision }, ngày { $day }, của { $by }.
recognise-former_more = … và { $more } bài nữa đã có quyết định khác.
recognise-question = Thay quyết định đã ghi của { $count } bài? [c/K]
recognise-yes = { $count } bài đã có quyết định khác mà không có ai ở bàn phím để hỏi lại. Thêm --yes nếu muốn thay.
recognise-decision_missing = Cần số quyết định: thêm --decision "12/QĐ-…".
recognise-on_missing = Cần ngày quyết định: thêm --on 20/3/2021.
recognise-by_missing = Cần tên hội đồng hoặc đơn vị đã quyết định: thêm --by "…".
commend-done = { $code }: đã ghi biểu dương.
commend-undone = { $code }: đã rút lại biểu dương.
commend-form_missing = Cần hình thức biểu dương: thêm --form "Bằng khen".
commend-undo_alone = Với --undo chỉ cần mã bài: bỏ --form, --decision và --on.

commended-none = Chưa có ai được biểu dương.
commended-total = { $count } lượt biểu dương; { $agreed } đồng ý công bố tên.
consent-yes = đồng ý
consent-no = không
consent-open = chưa hỏi

nominated-nominated = chờ xét
nominated-complaint = có khiếu nại
nominated-dispute = tranh chấp
nominated-passed = lên { $to }
nominated-not_selected = không chọn
nominated-commended = biểu dương
nominated-none_of = Chưa giới thiệu bài nào: { $units }.
nominated-nobody_below = Không có đơn vị nào bên dưới để giới thiệu lên. Bài của đơn vị mình: sangkien list --status nominated
nominated-total = { $units } đơn vị, { $sent } đơn vị đã giới thiệu; { $entries } bài, { $waiting } bài chờ quyết định.

compare-number = So sánh được từ 2 đến 4 bài: gõ 2, 3 hoặc 4 mã.
compare-complete = đủ
compare-lacks = thiếu { $count }
compare-none = không có
compare-dong = { $amount } đồng một năm
compare-author = Người gửi
compare-unit = Đơn vị
compare-field = Lĩnh vực
compare-title = Tên sáng kiến
compare-description = Mô tả
compare-effect = Hiệu quả
compare-value = Giá trị làm lợi
compare-scope = Phạm vi ứng dụng
compare-awards = Khen thưởng 3 năm
compare-recognition = Quyết định công nhận
compare-dossier = Hồ sơ
compare-flags = Lưu ý
compare-similar = Bài giống
compare-publish = Công bố tên

show-recognition = Quyết định công nhận
show-recognition-value = số { $decision }, ngày { $day }, của { $by }
show-commendations = Biểu dương
show-commendation-value = { $form } của { $unit }
show-objections = Khiếu nại, tranh chấp
show-objection-open = { $kind } số { $number }: “{ $reason }”
show-objection-closed = { $kind } số { $number } đã kết thúc: “{ $outcome }”

column-initiative = Sáng kiến
column-form = Hình thức
column-consent = Công bố
column-decision = Quyết định
column-decided_on = Ngày
column-by_unit = Nơi khen
column-by_name = Nơi khen
column-sender = Đơn vị
column-places = Suất
column-standing = Kết quả
column-field = Lĩnh vực
column-remarks = Lưu ý
column-dossier = Hồ sơ
column-from_unit = Mã đơn vị

option-decision = Số quyết định.
option-decided_on = Ngày của quyết định, ví dụ 20/3/2021.
option-undo = Rút lại việc đã ghi nhầm; ghi vào nhật ký.
metavar-decision = SỐ_QUYẾT_ĐỊNH
metavar-decided_on = NGÀY
metavar-decided_by = TÊN
metavar-form = HÌNH_THỨC

command-recognise = Ghi quyết định công nhận sáng kiến của hội đồng hoặc thủ trưởng.
    .about = Dùng cho bài đã công nhận trở lên. Ghi lại thì quyết định sau thay quyết định trước; nhật ký giữ cả hai.
    .decided_by = Hội đồng hoặc thủ trưởng đã quyết định.
    .example = sangkien recognise SK-7K3-M9QX --decision "12/QĐ-HĐSK" --on 20/3/2021 --by "Hội đồng sáng kiến"
command-commend = Biểu dương bài, ở bất cứ cấp nào.
    .about =
        Ghi theo đơn vị của anh/chị (hoặc đơn vị ở --for) và báo tin cho người lao động. Chỉ biểu dương của Tổng Liên đoàn đổi trạng thái bài, và chỉ với bài đã giới thiệu lên Tổng Liên đoàn, không còn khiếu nại hay tranh chấp.

        --undo rút lại lần biểu dương gần nhất của đơn vị. Tin đã gửi cho người lao động không gọi lại được: xin báo lại cho người đó.
    .form = Hình thức: bằng khen, giấy khen, tiền thưởng…
    .example =
        sangkien commend SK-7K3-M9QX --form "Bằng khen" --decision "45/QĐ-TLĐ" --on 28/4/2021
        sangkien commend - --form "Giấy khen" --for P01-002 --yes < ma-bai.txt
        sangkien commend --undo SK-7K3-M9QX
command-commended = Danh sách biểu dương, cho buổi lễ hoặc để công bố.
    .about =
        Xếp theo đơn vị của người được biểu dương, kèm việc người đó có đồng ý công bố tên không. Không có số điện thoại.

        --public chỉ gồm người đã đồng ý, và chỉ có họ tên, đơn vị, tên sáng kiến.
    .level = Chỉ biểu dương của cấp này.
    .public = Chỉ những người đồng ý công bố, để đăng báo hoặc in.
    .example =
        sangkien commended --level national
        sangkien commended --unit P01 --format csv > le-trao.csv
        sangkien commended --public --format csv > cong-bo.csv
command-not-select = Không chọn bài đã được giới thiệu lên đơn vị mình.
    .about =
        Bài vẫn được công nhận và người lao động được báo tin. Suất của đơn vị giới thiệu không được trả lại: đơn vị đã dùng suất đó để đề nghị.

        --undo đưa bài về lại chỗ chờ quyết định. Tin đã gửi cho người lao động không gọi lại được: xin báo lại cho người đó.
    .example =
        sangkien not-select SK-7K3-M9QX
        sangkien not-select --undo SK-7K3-M9QX
command-nominated = Xem các bài được giới thiệu lên đơn vị mình.
    .about = Theo từng đơn vị cấp dưới: đã dùng mấy suất, những bài nào; đơn vị chưa giới thiệu bài nào cũng có tên. Chọn --field hoặc --status thì chỉ còn các đơn vị có bài phù hợp.
    .unit = Mã đơn vị nhận giới thiệu; mặc định là đơn vị của anh/chị.
    .field = Chỉ một lĩnh vực biểu dương.
    .example =
        sangkien nominated
        sangkien nominated --field a --status nominated
        sangkien nominated --unit P01
command-compare = So sánh 2 đến 4 bài cạnh nhau.
    .about = Màn hình rộng thì mỗi bài một cột; màn hình hẹp thì bài sau dưới bài trước.
    .example = sangkien compare SK-7K3-M9QX SK-AB2-CD4E
