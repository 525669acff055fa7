# Bài về cuộc trò chuyện của người gửi

act-hand_over = cấp mã nhận bài
act-take_over = nhận bài về cuộc trò chuyện khác

people-handed_over =
    Mã nhận bài cho { $code } của { $name }, dùng một lần đến { $until }.
    Gọi đúng số đã đăng ký ({ $phone }; xem đủ: sangkien show { $code } --reveal), hỏi họ tên rồi mới đọc mã; đừng nhắn qua người khác.
    Người gửi mở Zalo, Telegram hoặc trang web, gõ mã nhận bài, rồi gõ mã sáng kiến { $code }.

command-people-hand-over = Cấp mã để người gửi nhận bài về cuộc trò chuyện của mình.
    .about = Dùng khi bài gửi ở máy dùng chung, gửi từ điện thoại đã mất, hoặc cán bộ nhập thay: nhận về rồi mới bổ sung được bài và hồ sơ. Mã dùng một lần trong 1 giờ, phải gõ kèm mã sáng kiến; cấp và nhận đều được ghi vào nhật ký, cuộc trò chuyện cũ được báo.
    .code = Mã sáng kiến.
    .example =
        sangkien people hand-over SK-7K3-M9QX
        sangkien people unreachable --reveal
