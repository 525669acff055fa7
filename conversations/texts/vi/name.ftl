name-ask =
    Bước { $step }/{ $total }. Họ và tên của anh/chị?
    (Ví dụ: Nguyễn Văn A)

name-from_profile = Bước { $step }/{ $total }. Ghi họ tên là “{ $profile_name }”, đúng không? Nếu không, gõ họ tên đầy đủ.
    .yes = Đúng

name-one_word = Xin ghi đủ cả họ và tên. (Ví dụ: Nguyễn Văn A)

name-bad_chars = Họ tên chỉ gồm chữ. Xin gõ lại, không kèm số hay ký hiệu.

name-too_long = Tên hơi dài (tối đa { $max } ký tự). Xin gõ lại, chỉ họ và tên.

name-answer = Đây chưa phải họ tên. Xin gõ họ và tên của anh/chị. (Ví dụ: Nguyễn Văn A)

name-not_a_name = Hình như đây chưa phải họ tên. Xin gõ họ và tên của anh/chị trước, phần sáng kiến sẽ hỏi ở bước sau.
