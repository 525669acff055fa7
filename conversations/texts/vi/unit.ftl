unit-ask =
    Bước { $step }/{ $total }. Công đoàn của anh/chị trực thuộc tỉnh, thành phố hay ngành nào? Gõ vài chữ.
    (Ví dụ: ha noi, binh duong, det may, dien luc)
    .provinces = Xem danh sách tỉnh, thành phố
    .sectors = Xem danh sách ngành

unit-results = Tìm thấy { $n } nơi với “{ $query }”. Chọn một:
    .again = Tìm lại

unit-more = Danh sách (trang { $page }/{ $pages }). Chọn số, hoặc gõ vài chữ để tìm nhanh:
    .next = Xem thêm
    .back = Quay lại

unit-one = Là { $unit_name }, đúng không?
    .yes = Đúng
    .again = Không, tìm lại

unit-none = Không thấy nơi nào giống “{ $query }”. Thử gõ ngắn hơn, không cần dấu.
    .provinces = Xem danh sách tỉnh, thành phố
    .sectors = Xem danh sách ngành

unit-merged = { $old_name } nay thuộc { $new_name }. Chọn { $new_name }?
    .yes = Đúng
    .again = Không, tìm lại

unit-which = Làm ở tỉnh nhưng công đoàn thuộc ngành (hoặc ngược lại) thì chọn nơi công đoàn của anh/chị trực thuộc. Chưa rõ, cứ chọn tỉnh; cán bộ sẽ sửa giúp.

sub-ask =
    Bước { $step }/{ $total }. Đơn vị trực thuộc { $top_unit }? Gõ vài chữ.
    (Ví dụ: hoan kiem, khu cong nghiep, tên công ty)
    .list = Xem danh sách
    .missing = Không thấy đơn vị của tôi

sub-results = Tìm thấy { $n } đơn vị với “{ $query }”. Chọn một:
    .missing = Không có trong danh sách
    .again = Tìm lại

sub-deeper = { $unit_name } có { $n } đơn vị cấp dưới. Chọn tiếp, hoặc dừng ở đây.
    .deeper = Chọn tiếp
    .stop = Dừng ở { $unit_name }

sub-none = Không thấy đơn vị nào giống “{ $query }” trong { $top_unit }.
    .again = Tìm lại
    .missing = Ghi tên đơn vị

sub-other_ask = Xin ghi tên công ty, cơ quan hoặc trường nơi anh/chị làm việc. Cán bộ công đoàn sẽ xếp vào đúng chỗ.

sub-other_saved = Đã ghi: { $typed_unit } (thuộc { $top_unit }).

# Where a person works whose unit is not in the list.
unit-typed = { $unit_path } › { $typed_unit }
