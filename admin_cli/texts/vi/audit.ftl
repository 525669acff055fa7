# Nhật ký thao tác

command-audit = Nhật ký thao tác của cán bộ và hệ thống.
    .example =
        sangkien audit log --limit 20
        sangkien audit verify
command-audit-log = Xem ai đã làm gì, lúc nào, từ đâu, vì sao.
    .about =
        Việc mới nhất đứng trước. Dành cho cấp Tổng Liên đoàn. Khi chuyển sang tệp hoặc phần mềm khác thì có đủ mọi cột: trước, sau, làm thay đơn vị nào, từ máy nào.

        Lý do và chữ nghĩa của một bài bị xóa dữ liệu được bỏ đi; còn lại dòng nhật ký.
    .entry = Chỉ các việc trên bài này.
    .officer = Chỉ các việc của cán bộ này, tên như trong officers list.
    .act = Chỉ loại việc này, ví dụ approve, take-back, reveal.
    .since = Từ ngày này, ví dụ 10/3/2021.
    .until = Đến hết ngày này, ví dụ 20/4/2021.
    .before = Chỉ các việc trước số này; số nằm trong lời nhắc ở cuối trang trước.
    .example =
        sangkien audit log --entry SK-7K3-M9QX
        sangkien audit log --officer "Nguyễn Văn A" --since 10/4/2021
        sangkien audit log --act reveal --format csv > xem-so.csv
command-audit-verify = Kiểm tra nhật ký không bị sửa, thêm hay bớt.
    .about =
        Mỗi dòng nhật ký mang dấu của dòng trước nó, nên sửa hay xóa một dòng là lộ. Lệnh nói rõ dòng hỏng đầu tiên; có dòng hỏng thì mã kết thúc là 1.

        Người sửa được cả cơ sở dữ liệu vẫn có thể viết lại toàn bộ nhật ký: nên giữ bản sao lưu ở nơi khác.
    .example = sangkien audit verify

audit-none = Không có việc nào phù hợp.
audit-system = hệ thống
audit-erased = (đã xóa)
audit-whole = Nhật ký còn nguyên vẹn: đã kiểm tra { $rows } dòng.
audit-broken = Nhật ký đã bị sửa hoặc mất dòng, bắt đầu từ dòng { $number }. Giữ nguyên cơ sở dữ liệu, đối chiếu với bản sao lưu và báo người phụ trách.
audit-progress = Đang kiểm tra nhật ký

metavar-entry = MÃ
metavar-officer = TÊN
metavar-act = VIỆC
metavar-before = SỐ

column-officer = Cán bộ
column-act = Việc
column-entry = Bài
column-for_unit = Làm thay
column-origin = Từ đâu
column-details = Chi tiết
column-rows = Số dòng
column-erased = Đã xóa chi tiết
column-broken_at = Hỏng từ dòng

act-officers_add = thêm cán bộ
act-officers_found = tạo chủ chương trình
act-officers_renew = cấp lại thẻ
act-officers_revoke = thu hồi quyền

detail-agreement = cách đồng ý
detail-aliases = tên khác
detail-before = trước đó
detail-chats = số cuộc trò chuyện
detail-closes = đóng nhận bài
detail-council = hội đồng
detail-count = số bài
detail-decided_by = nơi quyết định
detail-decided_on = ngày quyết định
detail-decision = quyết định
detail-dossier = hồ sơ của
detail-dossier_deadline = hạn gửi hồ sơ
detail-entries = số bài
detail-field = lĩnh vực
detail-flags = lưu ý
detail-from = từ
detail-group = nhóm
detail-kind = loại
detail-level = cấp
detail-name = tên
detail-note = ghi chú
detail-number = số
detail-officer = cán bộ
detail-pairs = số cặp giống nhau
detail-parent = cấp trên
detail-phone = điện thoại
detail-place = suất
detail-quota = số suất
detail-reason = lý do
detail-reference = số hiệu
detail-request = yêu cầu
detail-return_deadline = hạn sửa bài trả lại
detail-sent_on = ngày gửi
detail-short_name = tên gọn
detail-since = từ
detail-statuses = trạng thái
detail-target = chỉ tiêu
detail-text = chữ
detail-text_en = chữ tiếng Anh
detail-to = đến
detail-typed = tên tự gõ
detail-unit = đơn vị
detail-until = đến
detail-way = đường gửi
detail-way-post = bưu điện
detail-way-email = email
detail-kind-delete = xóa
detail-kind-correct = sửa
detail-kind-restrict = dừng sử dụng
detail-replaced_by = nhập vào
detail-valid_to = kết thúc
detail-valid_from = có từ
detail-contact = liên hệ
detail-was = { $name } trước đó
