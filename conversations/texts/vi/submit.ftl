submit-ok =
    Đã nhận sáng kiến, cảm ơn anh/chị { $given }!
    Mã: { $code } (xin giữ lại)
    Lúc: { $time }
    Nơi nhận: { $unit_name }
    Khi có kết quả sẽ nhắn tại đây. Muốn xem, gõ TRẠNG THÁI.
    .new = Gửi sáng kiến khác
    .share = Mời đồng nghiệp

submit-count = Đây là sáng kiến thứ { $national_n } trên mục tiêu { $goal } của cả nước, thứ { $unit_n } của { $unit_name }.

submit-share =
    Chuyển tiếp tin này cho đồng nghiệp:
    Gửi sáng kiến “{ $programme }”, chỉ 5 phút trên điện thoại: { $link } (mã đơn vị { $unit_code })

submit-already = Bài này đã gửi lúc { $time } rồi, mã { $code }. Không cần gửi lại.

submit-too_late = Rất tiếc, đã hết hạn nhận lúc { $close_date }. Bài viết dở vẫn được giữ; nếu Chương trình mở thêm, chúng tôi sẽ nhắn ngay.

submit-incomplete = Còn thiếu: { $missing }. Bổ sung rồi gửi nhé.
    .go = Bổ sung
    .later = Để sau

submit-limit = Trong Chương trình này mỗi người gửi được nhiều nhất { $limit } sáng kiến, và anh/chị đã gửi đủ. Bài này vẫn được giữ, chưa gửi. Muốn gửi bài này thay cho một bài khác: gõ BÀI CỦA TÔI, rút bài kia, rồi gõ TIẾP TỤC.
