# Xét từng bài và xét nhiều bài

command-next = Xét lần lượt các bài đang chờ, mỗi bài một màn hình.
    .about =
        Bài gửi sớm nhất đứng trước. Bài đang mở được giữ cho anh/chị 15 phút, cán bộ khác không nhận trùng. Bấm một phím là xong một bài: a công nhận, r trả để bổ sung, x không công nhận, s để sau, n ghi chú, o xét lại bài vừa rồi, v hiện số điện thoại, q dừng, ? xem hướng dẫn.

        Dừng lúc nào cũng được; lần sau chạy lại là làm tiếp. Khi đầu vào không phải bàn phím, mỗi dòng là một phím, có thể kèm chữ: r 2, x Lý do, n Ghi chú.
    .unit = Chỉ bài của đơn vị này và các đơn vị bên dưới.
    .chosen = json: nhận một bài, in ra rồi thôi; bài được giữ 15 phút.
    .example =
        sangkien next
        sangkien next --unit P01-002 --flag short
        sangkien next --council "Hội đồng sáng kiến"
command-note = Ghi chú cho một bài; chỉ cán bộ đọc được.
    .about = Ghi chú nằm trong các lần xử lý của bài (lệnh show). Người gửi bài không thấy.
    .code = Mã bài, ví dụ SK-7K3-M9QX.
    .text = Lời ghi chú, nhiều nhất 2000 ký tự.
    .example = sangkien note SK-7K3-M9QX "Đã gọi điện hỏi tổ trưởng, đúng như mô tả."

option-template = Lý do có sẵn của Chương trình; gõ sai thì lệnh kể các tên đúng. --reason viết thêm vào sau.
option-everything = Tác động tới mọi bài thỏa các điều kiện lọc; xem trước rồi mới hỏi.
option-last = Mở lại những gì lần xét gần nhất của anh/chị đã quyết định.
metavar-template = TÊN

act-note = ghi chú
show-claimed = Đang giữ
show-claimed-value = { $by }, đến { $until }

error-already_decided = { $code } đã được { $by } xử lý trước, lúc { $at }: { $verdict }. Nay là “{ $status }”.
error-reason_not_found = Không có lý do “{ $template }” cho việc này. Các lý do có sẵn: { $known }.

next-start = áp dụng từ { $start }
next-sent = gửi { $time } qua { $channel }, { $characters } ký tự
next-typed_unit = Đơn vị tự gõ: { $unit }
next-entered = Nhập thay: { $officer }
next-similar_count = { $count } bài giống, nhiều nhất { $percent }%
next-similar = Bài giống
next-others = Bài khác của người này
next-more = và { $more } bài nữa
next-below = còn { $lines } dòng, phím cách để đọc tiếp
next-above = hết bài; còn { $lines } dòng ở trên, phím b để lùi lại
next-progress = { $decided } xong, { $waiting } chờ · { $rate } bài/phút · hôm nay { $today }
next-keys =
    a Công nhận   r Trả bổ sung   x Không công nhận   s Để sau
    n Ghi chú   o Xét lại bài vừa rồi   v Xem số   q Dừng   ? Giúp
next-help =
    a     công nhận bài này
    r     trả lại để người gửi bổ sung (chọn lý do có sẵn hoặc gõ)
    x     không công nhận (chọn lý do có sẵn hoặc gõ)
    s     để sau: bài trở lại hàng chờ, lần chạy này không đưa ra nữa
    n     ghi chú, chỉ cán bộ đọc được
    o     xét lại bài vừa quyết định (bấm nhầm), nhiều lần được
    v     hiện đủ số điện thoại; việc xem được ghi vào nhật ký
    q     dừng; bài đang mở trở lại hàng chờ

    Bài dài: phím cách hoặc ↓ đọc tiếp, b hoặc ↑ lùi lại.
    Bấm phím bất kỳ để trở lại bài.
next-menu_keys = Bấm số để chọn, t để tự gõ, Esc để trở lại bài.
next-why_return = Trả { $code } để bổ sung. Người gửi sẽ đọc lý do:
next-why_reject = Không công nhận { $code }. Người gửi sẽ đọc lý do:
next-typed = Lý do (Enter: xong, Esc: thôi):
next-note = Ghi chú (Enter: xong, Esc: thôi):
next-did = { $code }: { $act }.
next-skipped = { $code }: để sau.
next-noted = Đã ghi chú.
next-reopened = { $code } đã mở lại để xét.
next-nothing_to_undo = Chưa có bài nào để xét lại trong lần này.
next-revealed = Đã hiện số điện thoại; việc xem được ghi vào nhật ký.
next-unknown = Không có phím “{ $key }”. Bấm ? để xem các phím.
next-choice = Chọn số từ 1 đến { $most }, hoặc gõ lý do.
next-too_small = Cửa sổ quá nhỏ. Xin mở rộng ít nhất { $width } cột, { $height } dòng.
next-none = Không còn bài nào đang chờ trong phần này.
next-summary = Lần này: { $approved } công nhận, { $returned } trả bổ sung, { $rejected } không công nhận, { $skipped } để sau. Còn { $waiting } bài chờ.
next-line = Việc [a r x s n o v q ?]:
note-kept = { $code }: đã ghi chú.

bulk-no_condition = Cần ít nhất một điều kiện lọc (--unit, --status, --group, --text, --since, --until hoặc --flag) khi dùng --all.
bulk-codes_and_all = Dùng mã bài hoặc --all, không dùng cả hai.
bulk-filter_without_all = Điều kiện lọc chỉ dùng cùng --all.
bulk-last_alone = --last dùng một mình, không kèm mã bài hay --all.
bulk-no_match = Không có bài nào thỏa các điều kiện.
bulk-preview = { $act }: { $count } bài thỏa điều kiện; { $possible } bài làm được, { $refused } bài không được.
bulk-preview-line = { $code }  { $status }  { $unit }  { $excerpt }
bulk-preview-more = … và { $more } bài nữa.
bulk-preview-refused = Không được: { $reason }
bulk-preview-refused-more = … và { $more } bài khác cũng không được.
bulk-question = { $act } { $count } bài này? [c/K]
bulk-collecting = Tìm bài
bulk-not_possible = Không bài nào làm được việc này.
bulk-last = Lần xét gần nhất, { $time }: { $act } { $touched } bài; { $count } bài còn nguyên như vậy.
bulk-last_none = Anh/chị chưa xét bài nào.
bulk-last_gone = Lần xét gần nhất ({ $act }, { $time }) không còn bài nào để mở lại.
