desc-ask =
    Bước { $step }/{ $total }. Kể về sáng kiến, tối đa { $max } ký tự:
    - Trước đây khó ở chỗ nào?
    - Anh/chị đã làm gì?
    - Kết quả: nhanh hơn, rẻ hơn, an toàn hơn bao nhiêu?
    Dán từ Word hoặc gửi nhiều tin đều được. Xong thì gõ XONG.
    .sample = Xem bài mẫu

desc-sample =
    Bài mẫu ({ $n } ký tự):
    “{ $sample }”

# A month of the edition stands in it, so that it never looks old; hence its length is counted, not written.
desc-sample_text = Trước đây thay khuôn máy dập mất 45 phút, hai người khiêng, dễ kẹp tay. Tôi làm xe đẩy có con lăn và chốt định vị từ thép thừa của xưởng. Nay một người thay trong 12 phút. Áp dụng từ { month-name }/{ $year } cho 6 máy, tiết kiệm khoảng 18 triệu đồng mỗi tháng, từ đó chưa có tai nạn. Các xưởng dập khác đều làm theo được.

desc-progress = Đã nhận { $n }/{ $max } ký tự. Gửi tiếp, hoặc gõ XONG.
    .done = Xong
    .redo = Viết lại từ đầu

desc-joined = Đã ghép { $k } tin thành một bài, { $n }/{ $max } ký tự.
    .done = Xong
    .more = Viết thêm
    .redo = Viết lại từ đầu

desc-cleaned = Đã bỏ khoảng trắng và ký hiệu thừa khi dán từ Word: còn { $n }/{ $max } ký tự.
    .done = Xong
    .more = Viết thêm

desc-use_earlier = Lúc nãy anh/chị có gửi một đoạn { $n } ký tự: “{ $excerpt }…”. Dùng đoạn này làm mô tả?
    .yes = Dùng
    .no = Không

desc-too_long = Bài dài { $n } ký tự, thừa { $over }. Bản gốc đã được giữ, không mất. Phần vượt bắt đầu từ: “…{ $cut_from }…”
    .suggest = Gợi ý chỗ bớt
    .rewrite = Tự viết gọn lại
    .cut = Bỏ phần vượt

desc-suggest =
    Có thể bớt:
    { $suggestions }
    Bỏ các chỗ này còn { $m }/{ $max } ký tự.
    .apply = Bỏ giúp
    .rewrite = Tự viết gọn lại

# The lines of $suggestions.
suggest-item =
    .repeated = - câu lặp lại: { $n } ký tự
    .greeting = - lời chào, lời kết: { $n } ký tự
    .personal = - tên, số điện thoại, đơn vị (đã có ở trên): { $n } ký tự
    .heading = - tiêu đề như “BÁO CÁO SÁNG KIẾN…”: { $n } ký tự
    .legal = - dòng “Căn cứ…”: { $n } ký tự
    .sentences = - một vài câu ngắn: { $n } ký tự

desc-suggest_short = Còn thừa { $over } ký tự. Mẹo: bỏ lời chào, bỏ tên và đơn vị (đã có ở trên), giữ con số kết quả.
    .rewrite = Viết lại
    .cut = Bỏ phần vượt

desc-too_short = Mới có { $n } ký tự, hơi ngắn nên khó xét. Thêm một câu về kết quả (bao nhiêu phút, bao nhiêu tiền, an toàn ra sao) nhé?
    .more = Viết thêm
    .keep = Gửi vậy

desc-empty = Chưa nhận được chữ nào. Xin gõ hoặc dán phần mô tả.

desc-photo = Đã nhận ảnh, nhưng bài cần phần chữ để xét. Xin gõ vài câu mô tả. (Ảnh có thể đưa cho công đoàn cơ sở khi thẩm định.)

desc-file = Chưa đọc được tệp. Xin mở tệp, chọn phần mô tả (tối đa { $max } ký tự), sao chép rồi dán vào đây.

desc-file_not_word = Chỉ đọc được tệp Word dạng .docx. Xin gửi tệp .docx, hoặc sao chép phần mô tả (tối đa { $max } ký tự) rồi dán vào đây.

desc-file_old_word = Chưa đọc được tệp .doc kiểu cũ. Xin mở bằng Word, lưu lại dạng .docx rồi gửi lại, hoặc sao chép phần mô tả (tối đa { $max } ký tự) rồi dán vào đây.

desc-file_protected = Tệp có mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi gửi lại, hoặc sao chép phần mô tả (tối đa { $max } ký tự) rồi dán vào đây.

desc-file_too_large = Tệp quá lớn (chỉ đọc được đến { $mb } MB). Xin xóa bớt ảnh trong tệp rồi gửi lại, hoặc sao chép phần mô tả (tối đa { $max } ký tự) rồi dán vào đây.

desc-file_too_long = Tệp dài hơn { $limit } ký tự. Xin chỉ sao chép phần mô tả (tối đa { $max } ký tự) rồi dán vào đây.

desc-file_empty = Tệp không có chữ nào (có thể chỉ có ảnh). Xin gõ hoặc dán phần mô tả vào đây.

desc-file_read =
    Đã đọc tệp { $file_name }: { $n } ký tự. Dùng đoạn này?
    “{ $excerpt }…”
    .yes = Dùng
    .no = Không

desc-file_kept = Đã đọc tệp { $file_name }: { $n } ký tự. Đoạn này được giữ cho bước mô tả.

desc-voice = Chưa nghe được tin thoại. Mẹo: bấm biểu tượng micro trên bàn phím rồi nói, điện thoại sẽ gõ chữ giúp anh/chị.

desc-same_as_own = Nội dung giống sáng kiến { $code } anh/chị đã gửi ngày { $date }.
    .view = Xem bài đã gửi
    .keep = Đây là sáng kiến khác, gửi tiếp

desc-secret = Nếu là bí mật công nghệ, chỉ cần ghi tên sáng kiến và tóm tắt hiệu quả, không cần nêu cách làm.

title-ask = Đặt tên ngắn cho sáng kiến? (Ví dụ: “Xe đẩy thay khuôn máy dập”)
    .skip = Để sau
