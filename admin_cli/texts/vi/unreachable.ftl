act-called = đã gọi điện báo
act-told_of_review = đã báo người gửi là đang thẩm định

column-since = Từ lúc
column-barrier = Vì sao

unreachable-none = Không còn ai chưa được báo kết quả.
unreachable-reveal = Cần số điện thoại đầy đủ, thêm --reveal (có ghi nhật ký). Gọi xong: sangkien people called MÃ
unreachable-called = { $code }: đã ghi là đã gọi điện báo.
people-why_blocked = đã chặn
people-why_undelivered = gửi hỏng
people-why_no_route = máy dùng chung
people-why_no_chat = không có kênh

command-people-unreachable = Danh sách gọi điện: ai chưa được báo kết quả vì không nhắn tin được.
    .about = Gồm người đã chặn, tin gửi không được, bài gửi ở máy dùng chung và bài cán bộ nhập thay. Người gửi bằng trình duyệt không có ở đây: mở lại trang là thấy.
    .barrier = Chỉ lý do này: blocked (đã chặn), undelivered (gửi không được), no_route (kênh không nhắn lại được), no_chat (không có cuộc trò chuyện).
    .reveal = Hiện số điện thoại đầy đủ; mỗi bài đều ghi nhật ký.
    .example =
        sangkien people unreachable
        sangkien people unreachable --status returned --reveal
command-people-called = Ghi là đã gọi điện báo kết quả; bài ra khỏi danh sách gọi cho đến khi có tin mới.
    .example = sangkien people called SK-7K3-M9QX
