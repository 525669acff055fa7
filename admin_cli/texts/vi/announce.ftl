# announce: thông báo tới người tham gia

section-telling = Cán bộ: thông báo
command-announce = Thông báo tới người tham gia của đơn vị, qua Zalo, Telegram.
    .example =
        sangkien announce send "Hạn gửi sáng kiến là 24h ngày 20/4."
        sangkien announce list
command-announce-send = Gửi thông báo, hoặc hẹn giờ gửi.
    .about =
        Trước khi gửi, lệnh cho xem đúng nội dung người nhận sẽ đọc, số cuộc trò chuyện theo kênh, lúc gửi và mất bao lâu; gõ lại số đó mới gửi. Không gửi ban đêm (21:00–7:00, trừ ngày cuối). Mỗi người nhận một lần; ai gõ THÔI thì không nhận.

        Chỉ tới người đã có bài hoặc đang viết dở ở đơn vị và các đơn vị bên dưới, qua kênh nhắn được (trình duyệt thì không). Nội dung dài nhất 1500 ký tự; không ghi thông tin cá nhân của ai. Dấu - để đọc nội dung từ lệnh khác.
    .announcement = Nội dung thông báo.
    .unit = Tới người tham gia của đơn vị này và các đơn vị bên dưới; không nêu thì là đơn vị của anh/chị.
    .to = Tới ai: everyone (mọi người), drafts (đang viết dở), submitted (đã gửi bài), returned (có bài cần bổ sung), nominated (có bài được giới thiệu).
    .file = Đọc nội dung từ tệp này.
    .text_en = Nội dung cho người dùng tiếng Anh; không nêu thì họ nhận bản tiếng Việt.
    .at = Gửi vào ngày giờ này, ví dụ “18/4/2021 9:00”; không nêu thì gửi ngay.
    .again = Vẫn gửi dù cùng nội dung vừa được gửi trong 24 giờ qua.
    .example =
        sangkien announce send "Hạn gửi sáng kiến là 24h ngày 20/4." --dry-run
        sangkien announce send --to drafts --file nhac-nop-bai.txt
        sangkien announce send --unit P01-002 --at "18/4/2021 9:00" "Tập huấn lúc 14 giờ."
command-announce-list = Xem các thông báo gần đây tới đơn vị mình và bên dưới.
    .about = Mới nhất trước, nhiều nhất 200 thông báo.
    .example = sangkien announce list
command-announce-show = Xem một thông báo và đã đến đâu.
    .about = Số đã chuyển đến, đang gửi và không gửi được chỉ còn trong bảy ngày.
    .number = Số của thông báo, xem bằng announce list.
    .example = sangkien announce show 12
command-announce-cancel = Dừng một thông báo: ai chưa nhận thì sẽ không nhận.
    .about = Dừng được thông báo của đơn vị mình hoặc của đơn vị bên dưới.
    .number = Số của thông báo, xem bằng announce list.
    .example = sangkien announce cancel 12
metavar-announcement = NỘI_DUNG
metavar-text_en = NỘI_DUNG

column-leaves_at = Lúc gửi
column-addressees = Tới
column-mailing_status = Tình trạng
column-told_chats = Đã báo
column-announcement = Nội dung

addressees-everyone = mọi người tham gia
addressees-drafts = người đang viết dở
addressees-submitted = người đã gửi bài
addressees-returned = người có bài cần bổ sung
addressees-nominated = người có bài được giới thiệu
mailing-planned = chờ đến giờ
mailing-running = đang gửi
mailing-done = đã báo hết
mailing-cancelled = đã dừng

announce-to = Tới: { $addressees }, đơn vị { $unit } và bên dưới.
announce-channel = – { $channel }: { $count }
announce-total = Tất cả { $count } cuộc trò chuyện, mất khoảng { $minutes } phút.
announce-leaves = Bắt đầu gửi lúc { $at }.
announce-bot_limit = Lưu ý: bot Zalo bản thử chỉ nhắn cho 50 người và 3.000 tin mỗi tháng; quá số đó Zalo không gửi.
announce-silent = Lưu ý: { $count } người trên Zalo OA đã quá 7 ngày không nhắn; Zalo có thể không cho gửi tới họ.
announce-repeats = Lưu ý: cùng nội dung này vừa được gửi trong 24 giờ qua (thông báo số { $number }).
announce-question = Gõ { $count } để gửi, Enter để thôi:
announce-done = Đã đặt thông báo số { $number } tới { $count } cuộc trò chuyện, bắt đầu lúc { $at }. Xem đến đâu: sangkien announce show { $number }
announce-none = Chưa có thông báo nào.
announce-facts = { $sender } gửi { $addressees } của { $unit } và bên dưới, lúc { $at } (cán bộ: { $officer }): { $status }
announce-progress = Đã báo { $told } trong khoảng { $audience } cuộc trò chuyện: chờ { $waiting }, đang gửi { $sending }, đã đến { $delivered }, không gửi được { $failed }, chưa liên lạc được { $parked }, không muốn nhận { $passed }.
announce-question_cancel = Dừng thông báo số { $number }? Đã có { $told } cuộc trò chuyện nhận. [c/K]
announce-would_cancel = Sẽ dừng thông báo số { $number }; đã có { $told } cuộc trò chuyện nhận.
announce-cancelled = Đã dừng thông báo số { $number }; { $told } cuộc trò chuyện đã nhận.
announce-yes = Lệnh này cần người xác nhận mà không có ai ở bàn phím. Xem trước bằng --dry-run, rồi thêm --yes nếu chắc chắn.
announce-no_text = Chưa có nội dung. Ghi trong ngoặc kép, hoặc dùng --file TỆP.
announce-two_texts = Chỉ ghi nội dung hoặc --file, không dùng cả hai.
announce-unreadable = Không đọc được { $file }: { $problem }.
announce-not_utf8 = Tệp { $file } không phải văn bản UTF-8. Lưu lại dạng văn bản thuần (UTF-8) rồi thử lại.

act-announce_cancel = dừng thông báo

error-announcement_not_found = Không có thông báo số { $number } trong các đơn vị của anh/chị. Xem bằng: sangkien announce list
error-announcement = Không gửi được thông báo.
    .nobody = Không có ai để gửi tới: chưa có người tham gia nào nhắn được trong phạm vi này.
    .repeated = Nội dung này vừa được gửi tới đúng những người đó trong 24 giờ qua. Xem bằng: sangkien announce list. Nếu vẫn muốn gửi, thêm --again.
    .time = Giờ hẹn phải sau bây giờ và trong vòng một năm.
    .empty = Nội dung đang trống.
    .too_long = Nội dung dài quá 1500 ký tự. Xin viết gọn lại.
    .signs = Nội dung có ký tự điều khiển mà điện thoại không hiện được. Xin gõ lại nội dung.
    .cancelled = Thông báo này đã dừng rồi.
    .over = Thông báo này đã gửi xong, không dừng được nữa.
