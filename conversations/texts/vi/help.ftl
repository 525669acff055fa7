help-main =
    Gõ một từ bất cứ lúc nào:
    TIẾP TỤC: làm tiếp bài dở
    TRẠNG THÁI: xem kết quả
    BÀI CỦA TÔI: các bài đã gửi
    SỬA: sửa phần đã nhập
    HỦY: bỏ bài đang viết
    DỮ LIỆU: xem, xóa thông tin cá nhân
    LIÊN HỆ: hỏi người thật
    Hạn nhận: { $close_date }.

help-rules = Chương trình nhận sáng kiến của đoàn viên, CNVC, người lao động; bắt đầu áp dụng từ tháng { $from } đến tháng { $to }; mô tả không quá { $max } ký tự; hạn { $close_date }. Một người có thể gửi nhiều sáng kiến, mỗi sáng kiến một bài.

help-step =
    Đang ở bước { $step }/{ $total }: { $step_name }.
    { $step_help }

help-contact = { $helpdesk_contact ->
    [none] Cần người giúp, xin liên hệ công đoàn cơ sở nơi làm việc, hoặc nhắn cho bộ phận hỗ trợ ngay tại đây.
   *[other] Cần người giúp, xin liên hệ công đoàn cơ sở nơi làm việc, hoặc bộ phận hỗ trợ: { $helpdesk_contact } ({ $helpdesk_hours }).
  }
    .ask = Nhắn cho bộ phận hỗ trợ

help-ask = Xin gõ câu hỏi. Cán bộ sẽ trả lời ngay tại đây.
    .back = Quay lại

help-asked = Đã chuyển câu hỏi. Trong lúc chờ vẫn làm tiếp được: gõ TIẾP TỤC.

help-answer = Trả lời của { $officer_title }: { $answer }

help-ask_consent = { $helpdesk_contact ->
    [none] Câu hỏi gõ tại đây được lưu lại và có thể có thông tin riêng, nên chỉ nhận khi anh/chị đã đồng ý ở đầu phần gửi sáng kiến. Chưa đồng ý thì xin hỏi trực tiếp công đoàn cơ sở nơi làm việc.
   *[other] Câu hỏi gõ tại đây được lưu lại và có thể có thông tin riêng, nên chỉ nhận khi anh/chị đã đồng ý ở đầu phần gửi sáng kiến. Chưa đồng ý thì xin hỏi trực tiếp: { $helpdesk_contact } ({ $helpdesk_hours }).
  }

help-ask_long = Câu hỏi dài { $n } ký tự, cán bộ nhận tối đa { $max }. Xin gõ lại ngắn hơn.

help-ask_text = Cán bộ chỉ đọc được chữ. Xin gõ câu hỏi.

help-ask_full = { $helpdesk_contact ->
    [none] Anh/chị có { $limit } câu hỏi đang chờ trả lời nên chưa nhận thêm được. Nếu gấp, xin hỏi trực tiếp công đoàn cơ sở nơi làm việc.
   *[other] Anh/chị có { $limit } câu hỏi đang chờ trả lời nên chưa nhận thêm được. Nếu gấp, xin hỏi trực tiếp: { $helpdesk_contact } ({ $helpdesk_hours }).
  }

# Each attribute is one step: its name in a sentence, then its help.
step-name =
    .consent = đồng ý
    .name = họ tên
    .phone = điện thoại
    .unit = nơi công tác
    .sub = đơn vị trực thuộc
    .group = khối
    .period = thời gian áp dụng
    .desc = mô tả
    .title = tên sáng kiến
    .review = xem lại

step-help =
    .consent = Anh/chị có đồng ý thì mới được ghi thông tin. Không đồng ý cũng không sao: vẫn nộp được cho công đoàn cơ sở.
    .name = Ghi đủ họ và tên, có dấu, như trên giấy tờ, để công đoàn ghi đúng tên anh/chị.
    .phone = Số di động Việt Nam có 10 chữ số, để công đoàn gọi khi cần. Số này không bao giờ công khai.
    .unit = { unit-which }
    .sub = Gõ vài chữ trong tên quận, huyện, khu công nghiệp hoặc công ty. Không thấy thì cứ ghi tên nơi làm việc; cán bộ sẽ xếp giúp.
    .group = { group-help }
    .period = Chọn tháng bắt đầu dùng sáng kiến trong công việc. Không nhớ rõ thì chọn tháng gần đúng nhất.
    .desc = Viết bằng lời thường ngày, nêu con số nếu có. { desc-secret }
    .title = Một tên ngắn để dễ nhớ, dễ tìm. Chưa nghĩ ra thì gõ BỎ QUA.
    .review = Đọc lại một lượt. Đúng rồi thì chọn GỬI, muốn đổi thì chọn Sửa.

# Said once, under the first numbered choices.
choices-hint = Trả lời bằng số.

lang-ask = Chọn ngôn ngữ / Choose language
    .vi = Tiếng Việt
    .en = English

lang-changed = Đã chuyển sang tiếng Việt.
