show-changes = Khác với bài trước khi trả lại
next-completed = Bài đã được bổ sung; phần bỏ đi và phần mới được đánh dấu:
