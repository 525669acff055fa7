# An entry comes to this chat by the code that an officer told (docs/decisions/0024).

handover-entry = Mã nhận bài đã ghi. Anh/chị gõ tiếp mã sáng kiến muốn nhận về đây (ví dụ: { $example_code }).

handover-consent_first = Trước khi nhận bài về đây, xin trả lời câu này:

handover-done = Sáng kiến { $code } ({ $state }) từ nay thuộc cuộc trò chuyện này: kết quả được báo tại đây, xem bằng BÀI CỦA TÔI.

handover-wrong = Hai mã không khớp, đã dùng hoặc đã quá 1 giờ. Xin xem lại, gõ lại mã nhận bài (NB-…), hoặc nhờ cán bộ công đoàn cấp mã mới.

# To the chat to which it belonged.
handover-went = Sáng kiến { $code } đã chuyển sang cuộc trò chuyện khác bằng mã do cán bộ công đoàn cấp. Nếu không phải anh/chị yêu cầu, gõ LIÊN HỆ ngay.
