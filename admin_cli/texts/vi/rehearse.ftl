# rehearse

command-rehearse = Diễn tập cả một đợt trong ít phút: người lao động và cán bộ mô phỏng, kết thúc bằng báo cáo.
    .about =
        Dịch vụ thật chạy với đồng hồ riêng, từ trước ngày mở đến hạn nộp hồ sơ. Mỗi người có một thói quen: gõ nhầm, viết quá dài, bỏ dở, đến muộn, rút bài, đòi xóa dữ liệu… Cuối cùng lệnh đối chiếu những gì mọi người thấy với cơ sở dữ liệu. Không gửi gì ra ngoài máy này.

        Sai một chỗ thì mã thoát là 1. Thư mục diễn tập còn lại để xem: SANGKIEN_DATA_DIR=var/rehearsal sangkien list
    .workers = Số người, từ 20 đến 900.
    .days = Số ngày mở nhận bài, từ 6 đến 90; như trong công văn là 42.
    .folder = Thư mục của buổi diễn tập; không nêu thì là rehearsal trong thư mục dữ liệu (SANGKIEN_DATA_DIR).
    .yes = Thay buổi diễn tập cũ, không hỏi lại.
    .chosen = Cách viết báo cáo: table, json hay csv.
    .example =
        sangkien rehearse
        sangkien rehearse --workers 60 --days 7 --yes
        sangkien rehearse --format json

metavar-workers = SỐ

rehearse-number = Số người của --workers phải từ { $least } đến { $most }.
rehearse-days = Số ngày của --days phải từ { $least } đến { $most }.
rehearse-old = { $folder } đã có buổi diễn tập mà không có ai ở bàn phím để hỏi lại. Thêm --yes để thay, hoặc chọn --folder khác.
rehearse-question = { $folder } đã có buổi diễn tập. Xóa và diễn lại? [c/K]
rehearse-begins = Diễn tập với { $workers } người ở { $folder }; mất vài phút…
rehearse-progress = Ngày { $day }
rehearse-holds = Cả { $checks } điều đối chiếu đều đúng. Muốn xem lại: SANGKIEN_DATA_DIR={ $folder } sangkien list
rehearse-wrong = Có chỗ không khớp (dấu ✗ ở trên). Dữ liệu còn ở { $folder } để tìm nguyên nhân.

rehearsed-people = Người lao động
rehearsed-people_all = người mô phỏng
rehearsed-people_sent = đã gửi ít nhất một bài
rehearsed-people_several = gửi nhiều bài
rehearsed-people_unfinished = còn bài viết dở, chưa gửi
rehearsed-people_too_late = gửi khi đã hết hạn
rehearsed-people_declined = không đồng ý xử lý dữ liệu
rehearsed-people_clumsy = hay gõ nhầm
rehearsed-entries = Bài theo trạng thái
rehearsed-channels = Bài theo kênh
rehearsed-notices = Tin báo đến người lao động
rehearsed-officers = Việc của cán bộ
rehearsed-refusals = Bị quy định từ chối
rehearsed-refusals_quota_reached = giới thiệu khi đã hết suất
rehearsed-notices_draft = nhắc bài viết dở
rehearsed-notices_opened = báo đã mở nhận bài
rehearsed-notices_dossier = nhắc bổ sung hồ sơ
rehearsed-notices_data_erased = báo đã xóa dữ liệu
rehearsed-refusals_data_erased = xét bài đã xóa dữ liệu cá nhân
rehearsed-traffic = Lượt xử lý và tin nhắn
rehearsed-traffic_turns_message = lượt trả lời người
rehearsed-traffic_turns_notice = lượt báo tin và hẹn giờ
rehearsed-traffic_turns_failed = lượt hỏng
rehearsed-traffic_sent_zalo_bot = tin qua Zalo Bot
rehearsed-traffic_sent_zalo_oa = tin qua Zalo OA
rehearsed-traffic_sent_telegram = tin qua Telegram
rehearsed-checks = Đối chiếu
rehearsed-check_codes = { $number } bài: mỗi mã người lao động giữ là một bài, không thừa không thiếu
rehearsed-check_window = { $number } bài đều gửi trong hạn
rehearsed-check_counts = Số đếm của cả nước và { $number } nhánh khớp với đếm lại từ đầu
rehearsed-check_messages = { $number } tin đến đúng một lần, đúng thứ tự
rehearsed-check_verdicts = { $number } kết luận: kết luận cuối của mỗi bài đã được báo, không báo thừa
rehearsed-check_night = { $number } tin báo, không tin nào trong giờ nghỉ đêm
rehearsed-check_reminders = { $number } lần nhắc bài dở: không quá ba lần một người, không nhắc sau THÔI
rehearsed-check_quotas = { $number } suất lên Tổng Liên đoàn, không đơn vị nào vượt
rehearsed-check_rest = { $number } lượt: không lượt nào hỏng, không còn tin chưa gửi
rehearsed-check_audit = { $number } dòng nhật ký liền mạch
rehearsed-check_dossiers = { $number } câu trả lời hồ sơ đã vào hồ sơ
rehearsed-check_erased = { $number } người đòi xóa: không còn tên và số điện thoại trong bài
