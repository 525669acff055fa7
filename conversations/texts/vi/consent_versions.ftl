# Lời hỏi đồng ý theo từng bản, giữ nguyên văn để ai đã trả lời bản nào xem lại được đúng bản ấy.
# Sửa consent-ask hoặc consent-detail: nâng CONSENT_VERSION và thêm bản mới ở đây, không sửa bản cũ.
consent-text =
    .v1 = Trước khi bắt đầu, xin anh/chị cho phép { $controller } dùng: họ tên, số điện thoại, nơi công tác và nội dung sáng kiến, để tiếp nhận, xét chọn và liên hệ về khen thưởng. Chỉ cán bộ công đoàn phụ trách được xem. Anh/chị có quyền xem, sửa, xóa, rút lại đồng ý bất cứ lúc nào: gõ DỮ LIỆU.
    .v1_detail =
        Chi tiết:
        - Bên quản lý: { $controller }, { $controller_contact }.
        - Lưu đến { $retention_date }, sau đó xóa hoặc ẩn danh.
        - Không hỏi số căn cước, không hỏi tài khoản ngân hàng, không bán hay cho bên ngoài.
        - Số điện thoại không bao giờ công khai. Tên chỉ công khai khi được biểu dương và anh/chị đồng ý riêng.
        - Không đồng ý thì không gửi được qua đây; vẫn có thể nộp trực tiếp cho công đoàn cơ sở.
