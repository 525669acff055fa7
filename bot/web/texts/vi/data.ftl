# Trang dữ liệu của chính mình, mở một lần.

data-ask_title = Dữ liệu của anh/chị
data-ask = Đường dẫn này chỉ mở được một lần. Xin mở khi không có ai khác nhìn màn hình.
data-show = Mở xem
data-once = Trang này không mở lại được: muốn giữ, xin tải tệp về hoặc in trang. Xin không chuyển cho người khác.
data-own = Tệp này là của riêng anh/chị. Xin không chuyển cho người khác.
data-save = Tải tệp về (JSON)
data-gone_title = Đường dẫn không còn dùng được
data-gone = Đường dẫn đã được mở một lần hoặc đã quá 15 phút. Muốn xem lại, anh/chị gõ DỮ LIỆU trong cuộc trò chuyện để nhận đường dẫn mới.
