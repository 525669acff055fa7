# window: thời gian nhận bài

command-window = Thời gian nhận bài: xem, gia hạn, đóng sớm.
    .example =
        sangkien window show
        sangkien window extend --to 25/4/2021
command-window-show = Xem thời gian nhận bài đang áp dụng và ai đã đổi.
    .about = Gồm cả hạn sửa bài bị trả lại và hạn gửi hồ sơ. Dưới cùng là các lần chủ chương trình đã đổi, mới nhất trước.
    .example =
        sangkien window show
        sangkien window show --format json
command-window-extend = Gia hạn nhận bài, hoặc mở lại sau khi đã đóng.
    .about =
        Chỉ đổi thời gian: bài đã gửi, kết quả xét, số đếm và bài viết dở giữ nguyên. Tệp programme.toml không bị sửa. Mọi máy chủ biết trong vòng một giây.

        Hạn sửa bài trả lại và hạn gửi hồ sơ lùi theo đúng số ngày gia hạn, trừ khi nêu rõ. Người có bài viết dở được nhắn (không nhắn ban đêm), trừ khi thêm --silent.
    .closes = Nhận đến hết ngày này, hoặc đến giờ này: 25/4/2021, “25/4/2021 17:00”.
    .return_deadline = Hạn sửa bài bị trả lại: hết ngày này, hoặc đến giờ này.
    .dossier_deadline = Hạn gửi hồ sơ: hết ngày này, hoặc đến giờ này.
    .silent = Không nhắn cho người có bài viết dở.
    .example =
        sangkien window extend --to 25/4/2021
        sangkien window extend --to 2021-04-25 --dossier-deadline 2021-04-28 --dry-run
        sangkien window extend --to "25/4/2021 17:00" --silent
command-window-close = Đóng nhận bài sớm: ngay bây giờ, hoặc vào giờ đã định.
    .about = Bài đã gửi và bài viết dở giữ nguyên. Hạn sửa bài trả lại và hạn gửi hồ sơ không đổi, trừ khi nêu rõ. “Ngay” là sau vài giây, để mọi máy chủ cùng đóng đúng một lúc. Muốn mở lại: sangkien window extend.
    .at = Đóng vào hết ngày này, hoặc vào giờ này; không nêu thì đóng ngay.
    .return_deadline = Hạn sửa bài bị trả lại: hết ngày này, hoặc đến giờ này.
    .dossier_deadline = Hạn gửi hồ sơ: hết ngày này, hoặc đến giờ này.
    .example =
        sangkien window close --at 18/4/2021
        sangkien window close --dry-run
metavar-closes = THỜI_ĐIỂM
metavar-at = THỜI_ĐIỂM
metavar-return_deadline = THỜI_ĐIỂM
metavar-dossier_deadline = THỜI_ĐIỂM

usage-moment = Chưa đọc được thời điểm “{ $value }”. Gõ ngày, hoặc ngày và giờ, ví dụ: 25/4/2021 hoặc “25/4/2021 17:00”.
usage-hour = “{ $value }” thiếu giờ. Gõ ngày và giờ, ví dụ: “25/4/2021 9:00”.
window-to_missing = Cần nêu thời điểm đóng mới bằng --to, ví dụ: sangkien window extend --to 25/4/2021
window-yes = Lệnh này đổi thời gian nhận bài của cả Chương trình mà không có ai ở bàn phím để hỏi lại. Thêm --yes nếu chắc chắn, hoặc --dry-run để xem thử.

window-opens = Mở
window-closes = Đóng
window-return_deadline = Hạn sửa bài trả lại
window-dossier_deadline = Hạn gửi hồ sơ
window-end_of = 24:00 { $day }
window-changed = { $what }: { $before } → { $after }
window-unchanged = { $what }: { $after } (không đổi)
window-tells = Sẽ nhắn cho { $count } người có bài viết dở.
window-drafts = Không nhắn ai; hiện có { $count } người có bài viết dở.
window-question_extend = Nhận bài đến { $closes }. Làm chứ? [c/K]
window-question_close = Đóng nhận bài lúc { $closes }. Làm chứ? [c/K]
window-question_now = Đóng nhận bài NGAY BÂY GIỜ. Làm chứ? [c/K]
window-moved = Xong: nhận bài đến { $closes }.

window-phase_not_open = Chưa mở nhận bài.
window-phase_open = Đang nhận bài.
window-phase_closed = Đã đóng nhận bài.
window-grace = Tin gửi trước lúc đóng mà đến chậm tối đa { $minutes } phút vẫn được nhận.
window-as_in_file = Theo đúng tệp programme.toml, chưa ai đổi.
window-decisions = Đã đổi so với tệp programme.toml:
window-decision = { $at }, { $officer }: nhận đến { $closes }

error-window_move = Không đổi được thời gian nhận bài.
    .not_later = Thời điểm này không muộn hơn lúc đóng hiện nay. Muốn đóng sớm, dùng: sangkien window close --at
    .not_earlier = Thời điểm này không sớm hơn lúc đóng hiện nay. Muốn gia hạn, dùng: sangkien window extend --to
    .past = Thời điểm này đã qua. Hãy chọn một thời điểm sau bây giờ.
    .closed = Đã đóng nhận bài rồi. Muốn mở lại, dùng: sangkien window extend --to
    .before_opening = Không thể đóng trước khi mở. Xem ngày mở bằng: sangkien window show
    .return_deadline = Hạn sửa bài trả lại phải sau lúc đóng nhận bài. Đặt bằng --return-deadline
    .dossier_deadline = Hạn gửi hồ sơ phải sau lúc đóng nhận bài. Đặt bằng --dossier-deadline
    .retention = Hạn gửi hồ sơ phải trước ngày xóa dữ liệu cá nhân (retention.until trong programme.toml). Sửa ngày đó trước.

doctor-window_moved = Chủ chương trình đã đổi lúc đóng nhận bài; trong programme.toml là { $file }. Xem bằng: sangkien window show
