# Hồ sơ gửi Tổng Liên đoàn

command-dossier = Hồ sơ gửi Tổng Liên đoàn: điền, kiểm tra, xuất Word, ghi ngày gửi.
    .example =
        sangkien dossier list
        sangkien dossier set SK-7K3-M9QX
        sangkien dossier check
        sangkien dossier export
command-dossier-list = Xem hồ sơ của các đơn vị đầu mối đang ở đâu.
    .about = Tổng Liên đoàn thấy mọi tỉnh, thành phố, ngành; đơn vị đầu mối thấy hồ sơ của mình.
    .example =
        sangkien dossier list
        sangkien dossier list --format csv > ho-so.csv
command-dossier-show = Xem hồ sơ của một bài: đã có gì, còn thiếu gì.
    .about = Số điện thoại liên hệ được che bớt; --reveal hiện cả số và được ghi vào nhật ký.
    .code = Mã bài đã được giới thiệu.
    .reveal = Hiện đủ số điện thoại; việc xem được ghi vào nhật ký.
    .example = sangkien dossier show SK-7K3-M9QX
command-dossier-set = Điền các mục của hồ sơ.
    .about =
        Không ghi mục nào thì lệnh hỏi lần lượt những mục chưa ai trả lời; Enter để giữ nội dung có sẵn hoặc bỏ qua. Mỗi câu trả lời được lưu ngay.

        Các mục: full_name, title, birth_year, position, workplace, contact_phone, applied_time, summary, effect, value, scope, awards_3y, publish_consent; gọi bằng tên tiếng Việt cũng được. Để trống sau dấu bằng là bỏ câu trả lời cũ.
    .code = Mã bài đã được giới thiệu.
    .answers = Mục và nội dung, ví dụ birth_year=1988 hoặc "giá trị làm lợi=200 triệu".
    .example =
        sangkien dossier set SK-7K3-M9QX
        sangkien dossier set SK-7K3-M9QX birth_year=1988 "value=200 triệu" awards_3y=không
        sangkien dossier set SK-7K3-M9QX "chức vụ=Công nhân tổ dập" --for P01
command-dossier-check = Kiểm tra hồ sơ của đơn vị có hợp lệ không.
    .about = Hợp lệ khi đủ các mục, không có khiếu nại hay tranh chấp đang mở, đã gửi cả bưu điện và email đúng hạn. Chưa hợp lệ thì nêu mọi lý do và việc cần làm; mã kết thúc là 4.
    .unit = Mã tỉnh, thành phố hoặc ngành; đơn vị đầu mối không cần ghi.
    .example =
        sangkien dossier check
        sangkien dossier check --unit P01
command-dossier-export = Xuất tệp Word: tờ trình và bảng tổng hợp tóm tắt sáng kiến.
    .about =
        Bảng đúng mẫu gửi kèm công văn, mỗi suất đã dùng là một dòng. Còn thiếu mục hoặc có khiếu nại, tranh chấp đang mở thì tệp mang chữ DỰ THẢO, chỗ thiếu để chấm.

        Số điện thoại trong tệp hiện đủ theo mẫu; việc xuất được ghi vào nhật ký. Tệp chỉ người tạo đọc được.
    .unit = Mã tỉnh, thành phố hoặc ngành; đơn vị đầu mối không cần ghi.
    .word_file = Tên tệp; không ghi thì theo mã đơn vị. Dấu - để đưa sang lệnh khác.
    .example =
        sangkien dossier export
        sangkien dossier export --unit P01 --output ho-so-ha-noi.docx --force
command-dossier-send = Ghi lại ngày đã gửi hồ sơ lên Tổng Liên đoàn.
    .about = Hồ sơ phải gửi cả hai đường: bưu điện và email. Mỗi lần gửi ghi một lần.
    .way = Gửi đường nào: post (bưu điện) hoặc email.
    .sent_on = Ngày gửi, ví dụ 21/4/2021.
    .post_reference = Số hiệu bưu gửi, hoặc tiêu đề email.
    .example =
        sangkien dossier send --way post --on 21/4/2021 --reference "EA 123 456 789 VN"
        sangkien dossier send --way email --on 21/4/2021

metavar-answers = MỤC=NỘI_DUNG
metavar-word_file = TỆP
metavar-sent_on = NGÀY
metavar-post_reference = SỐ_HIỆU

column-state = Hồ sơ
column-nominated = Bài
column-complete = Đủ
column-post_on = Bưu điện
column-email_on = Email
column-fault = Lý do
column-items = Mục

act-dossier_set = điền hồ sơ
act-dossier_replaced = thay nội dung cán bộ đã điền
act-dossier_finished = gửi hồ sơ trong cuộc trò chuyện
act-dossier_send = ghi ngày gửi hồ sơ

item-full_name = Họ và tên
item-title = Tên sáng kiến
item-birth_year = Năm sinh
item-position = Chức vụ
item-workplace = Đơn vị công tác
item-contact_phone = Điện thoại liên hệ
item-applied_time = Thời gian áp dụng
item-summary = Tóm tắt nội dung
item-effect = Hiệu quả
item-value = Giá trị làm lợi
item-scope = Phạm vi ứng dụng
item-awards_3y = Khen thưởng 3 năm
item-publish_consent = Đồng ý công bố tên

hint-title = (ngắn gọn, ví dụ: Xe đẩy thay khuôn máy dập)
hint-effect = (nhanh hơn, bớt lỗi, an toàn hơn…)
hint-birth_year = (4 chữ số)
hint-position = (chức vụ hoặc công việc hiện nay)
hint-applied_time = (ví dụ: từ tháng 3/2021 đến nay)
hint-value = (đồng mỗi năm, ví dụ 200 triệu; không tính được bằng tiền thì gõ KHÔNG)
hint-scope = (đang áp dụng ở đâu, nơi nào khác có thể áp dụng)
hint-awards_3y = (ghi theo năm; không có thì gõ KHÔNG)
hint-publish_consent = (người lao động đồng ý công bố họ tên, đơn vị, tên sáng kiến: CÓ hoặc KHÔNG)

state-none = chưa giới thiệu
state-incomplete = chưa đủ
state-ready = chờ gửi
state-late = quá hạn
state-valid = hợp lệ

dossier-title = { $code }: { $status }. { $author }, { $unit }
dossier-field = Lĩnh vực biểu dương
dossier-no_field = chọn khi giới thiệu lên Tổng Liên đoàn
dossier-from_worker = người lao động trả lời
dossier-from_worker_late = người lao động trả lời, sau hạn
dossier-from_officer = { $officer } điền
dossier-from_entry = lấy từ bài
dossier-missing = còn thiếu
dossier-from_month = từ tháng { $month }
dossier-money = { $amount } đồng mỗi năm
dossier-no_value = không tính được bằng tiền
dossier-no_award = không
dossier-yes = đồng ý
dossier-no = không đồng ý
dossier-still = Còn thiếu { $count } mục, hạn { $time }: { $items }.
dossier-worker_asked = Người lao động trả lời được trong cuộc trò chuyện; anh/chị cũng điền được: sangkien dossier set { $code }
dossier-officer_asked = Người lao động không có cuộc trò chuyện nào, nên anh/chị hỏi rồi điền: sangkien dossier set { $code }
dossier-complete = Hồ sơ của bài này đã đủ các mục.
dossier-objected = Đang vướng: { $flags }.

dossier-asking = { $count } mục chưa ai trả lời. Enter: giữ nội dung trong ngoặc, hoặc bỏ qua.
dossier-ask = { $place } { $item }:
dossier-ask_known = { $place } { $item } [{ $value }]:
dossier-noted = Ghi là: { $value }
dossier-no_answers = Chưa có mục nào để điền. Ghi mục=nội dung, hoặc chạy ở cửa sổ dòng lệnh để được hỏi.
dossier-pair =
    “{ $value }” chưa đúng. Cần mục=nội dung; các mục:
    { $items }

dossier-verdict = Hồ sơ { $name }: { $state }. Giới thiệu { $nominated } bài, đủ mục { $complete } bài.
dossier-deadline = Hạn gửi: { $time }, cả bưu điện và email
dossier-was_post = Gửi bưu điện ngày { $day } { $reference }
dossier-was_email = Gửi email ngày { $day } { $reference }
dossier-left_out = { $code } (suất { $place }) không vào hồ sơ: { $why }. Suất vẫn được tính là đã dùng.
dossier-sent_post = Đã ghi: { $unit } gửi hồ sơ bằng đường bưu điện ngày { $day }.
dossier-sent_email = Đã ghi: { $unit } gửi hồ sơ qua email ngày { $day }.
dossier-total = { $units } đơn vị, { $nominating } đã giới thiệu: { $complete } đủ hồ sơ, { $valid } hợp lệ, { $late } quá hạn. Hạn { $deadline }.

fault-items_missing = { $code } còn thiếu: { $items }.
    .worker = Nhắc người lao động trả lời trong cuộc trò chuyện, hoặc điền: sangkien dossier set { $code }{ $acting }
    .next = Hỏi người lao động rồi điền: sangkien dossier set { $code }{ $acting }
fault-field_missing = { $code } chưa có lĩnh vực biểu dương.
    .next = Rút lại rồi giới thiệu lại, kèm lĩnh vực: sangkien take-back { $code }{ $acting }
fault-complaint_open = { $code } đang có khiếu nại.
    .next = Giải quyết rồi đóng: sangkien complaint close { $code }{ $acting }, hoặc rút lại: sangkien take-back { $code }{ $acting }
fault-dispute_open = { $code } đang tranh chấp quyền tác giả.
    .next = Giải quyết rồi đóng: sangkien dispute close { $code }{ $acting }, hoặc rút lại: sangkien take-back { $code }{ $acting }
fault-consent_withdrawn = Tác giả của { $code } đã rút lại đồng ý khi bài đang được giới thiệu.
    .next = Rút lại để dành suất cho bài khác: sangkien take-back { $code }{ $acting }
fault-nothing_nominated = Chưa giới thiệu bài nào lên Tổng Liên đoàn.
    .next = Xem các bài đã công nhận: sangkien list --status approved --unit { $unit }
fault-post_not_sent = Chưa gửi bằng đường bưu điện.
    .next = Gửi rồi ghi lại: sangkien dossier send --way post --on NGÀY{ $acting }
fault-email_not_sent = Chưa gửi qua email.
    .next = Gửi rồi ghi lại: sangkien dossier send --way email --on NGÀY{ $acting }
fault-post_late = Đã quá hạn gửi bằng đường bưu điện.
    .next = Nếu đã gửi đúng hạn, ghi lại: sangkien dossier send --way post --on NGÀY{ $acting }. Nếu chưa, liên hệ Văn phòng Tổng Liên đoàn.
fault-email_late = Đã quá hạn gửi qua email.
    .next = Nếu đã gửi đúng hạn, ghi lại: sangkien dossier send --way email --on NGÀY{ $acting }. Nếu chưa, liên hệ Văn phòng Tổng Liên đoàn.

dossier-saved =
    Đã lưu { $file }.
    Tệp có họ tên và số điện thoại: chỉ gửi cho Tổng Liên đoàn.
dossier-draft = Đây là DỰ THẢO: hồ sơ còn điều chưa xong dưới đây.
dossier-terminal = Tệp Word không hiện được trên màn hình. Ghi tên tệp: --output ho-so.docx

error-dossier_not_open = { $code } đang ở trạng thái “{ $status }”: hồ sơ chỉ làm cho bài đã được giới thiệu và chưa xét xong.
error-answer_too_long = { $item }: dài { $characters } ký tự, nhiều nhất { $maximum }. Xin rút gọn.
error-answer_unreadable = { $item } chưa dùng được ({ $problem }).
    .empty = Chưa có nội dung: cần ít nhất một chữ hoặc một số.
    .full_name = Họ và tên gồm ít nhất hai từ, chỉ có chữ, ví dụ Nguyễn Văn A.
    .birth_year = Năm sinh gồm 4 chữ số, ví dụ 1988.
    .birth_year_age = Năm sinh này có vẻ nhầm: tuổi phải từ 15 đến 80.
    .applied_time = Không có tháng này. Gõ như 3/2021, hoặc: từ tháng 3/2021 đến nay.
    .contact_phone = Số điện thoại chưa đúng. Ví dụ: 0900 000 001.
    .money_unreadable = Chưa hiểu số tiền. Gõ như 200 triệu, 1,5 tỷ hoặc 200.000.000; không tính được bằng tiền thì gõ KHÔNG.
    .money_too_small = Số tiền quá nhỏ. Có thiếu chữ “triệu” hay “tỷ” không?
    .money_too_large = Số tiền quá lớn, có vẻ nhầm. Xin xem lại.
    .publish_consent = Gõ CÓ hoặc KHÔNG.
