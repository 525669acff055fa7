# Lời khi áp phích chưa vẽ kịp (/poster/…).

poster-busy_title = Đang có nhiều người lấy áp phích
poster-busy = Máy đang vẽ áp phích cho người khác. Xin chờ vài giây rồi tải lại trang này. Trong lúc chờ, anh/chị vẫn gửi được sáng kiến tại đây:
