consent-ask = Trước khi bắt đầu, xin anh/chị cho phép { $controller } dùng: họ tên, số điện thoại, nơi công tác và nội dung sáng kiến, để tiếp nhận, xét chọn và liên hệ về khen thưởng. Chỉ cán bộ công đoàn phụ trách được xem. Anh/chị có quyền xem, sửa, xóa, rút lại đồng ý bất cứ lúc nào: gõ DỮ LIỆU.
    .yes = Đồng ý
    .no = Không đồng ý
    .more = Xem chi tiết

consent-detail =
    Chi tiết:
    - Bên quản lý: { $controller }, { $controller_contact }.
    - Lưu đến { $retention_date }, sau đó xóa hoặc ẩn danh.
    - Không hỏi số căn cước, không hỏi tài khoản ngân hàng, không bán hay cho bên ngoài.
    - Số điện thoại không bao giờ công khai. Tên chỉ công khai khi được biểu dương và anh/chị đồng ý riêng.
    - Không đồng ý thì không gửi được qua đây; vẫn có thể nộp trực tiếp cho công đoàn cơ sở.
    .yes = Đồng ý
    .no = Không đồng ý

consent-declined = Vâng, không lưu thông tin cá nhân nào của anh/chị. Khi đổi ý chỉ cần gõ BẮT ĐẦU. Hoặc gửi sáng kiến trực tiếp cho công đoàn cơ sở nơi làm việc.

consent-need_answer = Cần anh/chị trả lời rõ để tiếp tục.
    .yes = Đồng ý
    .no = Không đồng ý
    .more = Xem chi tiết

# In place of the contact until it is filled in.
controller-unknown = liên hệ qua công đoàn cơ sở nơi làm việc
