# Cột của bảng

column-code = Mã
column-submitted_at = Gửi lúc
column-status = Trạng thái
column-unit = Mã đơn vị
column-unit_path = Đơn vị
column-full_name = Họ tên
column-phone = Điện thoại
column-flags = Lưu ý
column-excerpt = Mô tả
column-key = Mã
column-label = Mục
column-submitted = Đã gửi
column-valid = Công nhận
column-bar = Biểu đồ
column-name = Tên
column-level = Cấp
column-expires_at = Hết hạn
column-revoked_at = Thu hồi
column-path = Đơn vị
column-children = Bên dưới
column-quota = Số suất
column-id = Số
column-at = Lúc
column-channel = Kênh
column-kind = Loại
column-problem = Lỗi
