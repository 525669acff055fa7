# Khiếu nại và tranh chấp quyền tác giả

kind-complaint = khiếu nại
kind-dispute = tranh chấp tác giả

act-complaint = ghi khiếu nại
act-dispute = ghi tranh chấp tác giả
act-close_complaint = kết thúc khiếu nại
act-close_dispute = kết thúc tranh chấp tác giả

error-no_open_objection = { $code } không có { $kind } nào đang mở như vậy.
error-several_objections = { $code } có nhiều { $kind } đang mở: { $numbers }. Chọn một bằng --number SỐ.

objection-opened_complaint = { $code }: đã ghi khiếu nại. Khi chưa kết thúc, bài không được giới thiệu.
objection-opened_dispute = { $code }: đã ghi tranh chấp tác giả. Khi chưa kết thúc, bài không được giới thiệu.
objection-closed_complaint = { $code }: đã kết thúc khiếu nại.
objection-closed_dispute = { $code }: đã kết thúc tranh chấp tác giả.
objection-none_complaint = Không có khiếu nại nào.
objection-none_dispute = Không có tranh chấp tác giả nào.
objection-ask_reason = Nội dung, ai nêu (chỉ cán bộ đọc được):
objection-ask_outcome = Kết quả giải quyết:
objection-reason_missing = Cần ghi nội dung: thêm --reason "…".
objection-outcome_missing = Cần ghi kết quả giải quyết: thêm --outcome "…".

column-number = Số
column-opened_at = Ghi lúc
column-opened_by = Người ghi
column-reason = Nội dung
column-closed_at = Kết thúc lúc

option-outcome = Kết quả giải quyết, ghi vào nhật ký.
option-number = Số của lần ghi, khi một bài có nhiều; xem bằng lệnh list.
option-state = Đang mở, đã kết thúc hoặc tất cả.
metavar-outcome = KẾT_QUẢ
metavar-number = SỐ

command-complaint = Khiếu nại về nội dung hoặc kết quả của sáng kiến.
    .example =
        sangkien complaint open SK-7K3-M9QX --reason "Số liệu làm lợi chưa đúng"
        sangkien complaint list
command-complaint-open = Ghi một khiếu nại về bài.
    .about = Tác giả được báo là có khiếu nại, không được báo nội dung. Bài đang có khiếu nại thì chưa được giới thiệu và hồ sơ chưa hợp lệ.
    .reason = Khiếu nại điều gì, ai nêu; chỉ cán bộ đọc được.
    .example = sangkien complaint open SK-7K3-M9QX --reason "Số liệu làm lợi chưa đúng"
command-complaint-close = Kết thúc khiếu nại, ghi kết quả.
    .about = Chỉ đơn vị đã ghi hoặc cấp trên của đơn vị đó kết thúc được.
    .example = sangkien complaint close SK-7K3-M9QX --outcome "Đã đối chiếu sổ sách, số liệu đúng"
command-complaint-list = Xem các khiếu nại, mới ghi đứng trước.
    .example =
        sangkien complaint list
        sangkien complaint list --state all --unit P01
command-dispute = Tranh chấp quyền tác giả của sáng kiến.
    .example =
        sangkien dispute open SK-7K3-M9QX --reason "Tổ cơ điện cho rằng đã làm trước"
        sangkien dispute list
command-dispute-open = Ghi một tranh chấp quyền tác giả.
    .about = Tác giả được báo là có tranh chấp, không được báo nội dung. Bài đang có tranh chấp thì chưa được giới thiệu và hồ sơ chưa hợp lệ.
    .reason = Tranh chấp điều gì, ai nêu; chỉ cán bộ đọc được.
    .example = sangkien dispute open SK-7K3-M9QX --reason "Tổ cơ điện cho rằng đã làm trước"
command-dispute-close = Kết thúc tranh chấp, ghi kết quả.
    .about = Chỉ đơn vị đã ghi hoặc cấp trên của đơn vị đó kết thúc được.
    .example = sangkien dispute close SK-7K3-M9QX --outcome "Hai bên thống nhất là đồng tác giả"
command-dispute-list = Xem các tranh chấp quyền tác giả, mới ghi đứng trước.
    .example =
        sangkien dispute list
        sangkien dispute list --state closed
