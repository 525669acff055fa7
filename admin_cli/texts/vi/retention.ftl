# Thời hạn lưu dữ liệu cá nhân

error-retention_not_over = Dữ liệu cá nhân được lưu đến hết ngày { $day }: chưa được xóa hàng loạt trước ngày đó. Xóa theo yêu cầu từng người bằng: sangkien people requests do

retention-keeps = Dữ liệu cá nhân được lưu đến hết ngày { $until }.
retention-over = Đã hết thời hạn lưu ({ $until }): cần xóa bằng sangkien retention run.
retention-server = Lệnh này chỉ chạy trên chính máy chủ, không chạy qua { $server }. Trên máy chủ, bỏ --server (hoặc SANGKIEN_SERVER) rồi chạy lại.
retention-dry = Chạy thử: chưa xóa gì.
retention-question = Xóa hẳn dữ liệu cá nhân của { $entries } bài, { $people } người, { $chats } cuộc trò chuyện? Không lấy lại được.
retention-yes = Việc này xóa dữ liệu của { $count } bài, không lấy lại được: xem trước bằng --dry-run, rồi thêm --yes.
retention-progress = đang xóa
retention-done = Đã xóa dữ liệu cá nhân của { $entries } bài và { $chats } cuộc trò chuyện. Số đếm giữ nguyên.
retention-backups = Các bản sao lưu và tệp đã xuất vẫn còn dữ liệu: hủy chúng theo docs/personal-data.md.
doctor-retention_over = Đã hết thời hạn lưu dữ liệu cá nhân ({ $until }), còn { $entries } bài chưa xóa: chạy sangkien retention run.
doctor-requests_overdue = { $overdue } trên { $waiting } yêu cầu về dữ liệu cá nhân đã quá hạn: sangkien people requests list --overdue
doctor-requests = Yêu cầu về dữ liệu cá nhân đang mở: { $waiting }, không có yêu cầu quá hạn.

column-until = Lưu đến
column-chats = Số cuộc trò chuyện

command-retention = Thời hạn lưu dữ liệu cá nhân.
    .example =
        sangkien retention show
        sangkien retention run --dry-run
command-retention-show = Xem lưu đến ngày nào và đang giữ những gì.
    .example = sangkien retention show
command-retention-run = Xóa mọi dữ liệu cá nhân của kỳ này khi đã hết thời hạn lưu.
    .about = Chỉ chạy trên máy chủ, sau ngày lưu cuối cùng. Bài còn mã, đơn vị, trạng thái để số đếm không đổi. Dừng giữa chừng thì chạy lại, lệnh làm tiếp.
    .example =
        sangkien retention run --dry-run
        sangkien retention run --yes
