err-choice = Xin trả lời bằng số từ 1 đến { $max }.

err-not_understood = Chưa hiểu ý anh/chị. { $question_again }

err-stuck = Có vẻ bước này đang khó. Anh/chị muốn thế nào?
    .help = Xem hướng dẫn
    .skip = Bỏ qua, làm bước sau
    .contact = Nhờ người giúp

err-no_conversation = Chào anh/chị! Gõ BẮT ĐẦU để gửi sáng kiến, TRẠNG THÁI để xem kết quả, TRỢ GIÚP nếu cần.

err-draft_waits = Bài viết dở vẫn còn. Gõ TIẾP TỤC để làm tiếp, TRẠNG THÁI để xem kết quả, TRỢ GIÚP nếu cần.

err-old_button = Nút này của câu hỏi cũ. Câu hiện tại là:

err-sticker = Đã nhận, cảm ơn anh/chị! Xin trả lời giúp câu này:

err-photo = Đã nhận ảnh, nhưng câu này cần chữ. Xin gõ câu trả lời:

err-file = Đã nhận tệp, nhưng câu này cần chữ. Xin gõ câu trả lời:

err-voice = Đã nhận tin thoại nhưng chưa nghe được. Xin gõ chữ, hoặc bấm micro trên bàn phím rồi nói:

err-location = Đã nhận vị trí, nhưng câu này cần chữ. Xin gõ câu trả lời:

err-media = Đã nhận, nhưng ở đây chỉ đọc được chữ. Xin gõ câu trả lời:

err-edited = Tin vừa sửa không tự thay phần đã nhập. Muốn đổi, gõ SỬA.

err-too_fast = Đang nhận nhiều tin một lúc, xin chờ vài giây.

err-server = Hệ thống đang trục trặc. Phần đã nhập vẫn còn. Xin thử lại sau ít phút; nếu gấp, gõ LIÊN HỆ.

err-state_lost =
    Xin lỗi, phần trả lời cũ không đọc lại được nên phải hỏi lại từ đầu. Phần mô tả đã viết vẫn còn:
    “{ $kept }”

err-state_lost_empty = Xin lỗi, phần trả lời cũ không đọc lại được nên phải hỏi lại từ đầu.

err-group_chat = Xin nhắn riêng cho bot để giữ kín thông tin cá nhân: { $link }
