# Câu hỏi của người lao động; cuộc trò chuyện của cán bộ

act-helpdesk = trả lời câu hỏi
act-questions_answer = trả lời câu hỏi
act-officers_link = cấp mã liên kết
act-officers_linked = liên kết cuộc trò chuyện
act-officers_unlink = bỏ liên kết

error-question_not_found = Không có câu hỏi số { $number } trong các đơn vị của anh/chị. Xem các câu đang chờ bằng: sangkien questions list
error-question_answered = Câu hỏi { $number } đã được { $by } trả lời lúc { $at }; câu trả lời này không gửi đi. Xem bằng: sangkien questions show { $number }
error-too_many_questions = Đã có { $limit } câu hỏi đang chờ trả lời.

questions-none = Không có câu hỏi nào đang chờ.
questions-none_answered = Chưa có câu hỏi nào được trả lời.
questions-national = (chưa rõ đơn vị; cấp Tổng Liên đoàn trả lời)
questions-how = Trả lời: sangkien questions answer { $number } "…"
questions-answered = Đã trả lời câu hỏi { $number }. Người hỏi đọc được ngay trong cuộc trò chuyện; ban đêm thì sáng hôm sau.
questions-editor = Viết câu trả lời ở trên; các dòng bắt đầu bằng # được bỏ qua.
questions-ask_answer = Trả lời (Enter để gửi):
questions-language =
    .vi = tiếng Việt
    .en = tiếng Anh
questions-show =
    .asked = Hỏi lúc
    .unit = Đơn vị
    .language = Ngôn ngữ
    .entries = Bài của người hỏi
    .question = Câu hỏi
    .answer = Trả lời
    .answered = Trả lời lúc

usage-answer = Chưa có câu trả lời. Ghi sau số của câu hỏi, hoặc đưa vào bằng: echo "…" | sangkien questions answer SỐ -
usage-unlink = Cần xác nhận: thêm --yes để bỏ liên kết của { $name }.

column-asked_at = Hỏi lúc
column-hours = Chờ (giờ)
column-text = Câu hỏi
column-answer = Trả lời
column-answered_by = Người trả lời
column-channel_name = Kênh
column-linked_at = Liên kết lúc
column-told = Nhận tin

option-answered = Xem các câu đã trả lời, mới nhất đứng trước.

officers-link_code = Mã liên kết của { $name }, { $unit } (dùng một lần, đến { $until }). Cán bộ gõ mã này trong Zalo, Telegram hoặc trình duyệt, nơi muốn nhận thông báo:
officers-no_links = Chưa có cuộc trò chuyện nào được liên kết. Cấp mã bằng: sangkien officers link TÊN
officers-told = có
officers-not_told = đã dừng
officers-unlink_question = Bỏ liên kết mọi cuộc trò chuyện của { $name }? [c/K]
officers-unlinked = { $name }: đã bỏ liên kết { $chats } cuộc trò chuyện.

command-questions = Câu hỏi người lao động gửi bộ phận hỗ trợ.
    .example =
        sangkien questions list
        sangkien questions answer 12 "Mỗi người gửi một bài, ghi rõ phần việc của mình."
command-questions-list = Xem các câu hỏi đang chờ, chờ lâu nhất đứng trước.
    .about = Câu hỏi thuộc đơn vị của bài người hỏi đang viết hoặc đã gửi; chưa rõ đơn vị thì cấp Tổng Liên đoàn trả lời.
    .unit = Chỉ các câu hỏi của đơn vị này và bên dưới.
    .example =
        sangkien questions list
        sangkien questions list --unit P01-002
        sangkien questions list --answered
command-questions-show = Xem cả một câu hỏi, cùng mã bài của người hỏi.
    .number = Số của câu hỏi.
    .example = sangkien questions show 12
command-questions-answer = Trả lời một câu hỏi; người hỏi đọc ngay trong cuộc trò chuyện.
    .about = Không ghi câu trả lời thì viết trong trình soạn thảo (EDITOR), hoặc đưa vào qua đường ống. Hai người cùng trả lời thì chỉ câu đầu được gửi.
    .number = Số của câu hỏi.
    .text = Câu trả lời, nhiều nhất 1000 ký tự; dấu - là đọc từ đường ống.
    .example =
        sangkien questions answer 12 "Mỗi người gửi một bài, ghi rõ phần việc của mình."
        sangkien questions answer 12 - < tra-loi.txt
command-officers-link = Cấp mã để cán bộ nhận thông báo ngay trong Zalo, Telegram hoặc trình duyệt.
    .about = Mã dùng một lần, trong 24 giờ. Cán bộ chỉ cần gõ mã vào cuộc trò chuyện; mỗi sáng 8 giờ sẽ có số bài mới, bài chờ xét, câu hỏi chờ trả lời.
    .name = Tên của cán bộ, như trong officers list.
    .example = sangkien officers link "Nguyễn Văn A"
command-officers-links = Xem các cuộc trò chuyện đã liên kết của cán bộ.
    .example = sangkien officers links
command-officers-unlink = Bỏ liên kết mọi cuộc trò chuyện của một cán bộ.
    .name = Tên của cán bộ, như trong officers list.
    .example = sangkien officers unlink "Nguyễn Văn A"
