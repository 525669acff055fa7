# Bài giống nhau

command-duplicates = Xem các bài có nội dung gần giống nhau.
    .about =
        Không có mã: xem theo cụm, cụm đông nhất trước; trong mỗi cụm, bài gửi trước đứng trước. Có mã: xem từng bài giống bài đó, chỗ khác nhau nằm trong ngoặc vuông [chữ của bài này → chữ của bài kia].

        Máy chủ tự so bài mới trong phạm vi công đoàn cấp trên của đơn vị gửi. --compare so lại ngay mọi bài của đơn vị mình (hoặc --unit) và các đơn vị bên dưới; --nationwide so cả nước, chỉ dành cho cấp Tổng Liên đoàn.

        Phần trăm là số tiếng giống nhau. Bài giống nhau chưa hẳn là bài chép: xin đọc kỹ trước khi kết luận.
    .code = Mã bài cần tìm bài giống; không gõ thì xem các cụm.
    .compare = So lại ngay mọi bài của đơn vị rồi mới xem.
    .nationwide = So mọi bài trong cả nước rồi mới xem.
    .limit = Nhiều nhất bấy nhiêu cụm. Trên màn hình mặc định là 10; khi chuyển sang tệp hoặc lệnh khác thì lấy tất cả.
    .after = Bỏ qua bấy nhiêu cụm đầu.
    .example =
        sangkien duplicates
        sangkien duplicates SK-7K3-M9QX
        sangkien duplicates --unit P01 --status submitted
        sangkien duplicates --nationwide --format csv > cum.csv

similar-cluster = Cụm { $number }: { $size } bài của { $people } người
similar-cluster_own = Cụm { $number }: { $size } bài của cùng một người
similar-more = và { $count } bài nữa
similar-total = Có { $count } cụm bài giống nhau.
similar-none = Chưa thấy bài nào giống nhau.
similar-none_of = Chưa thấy bài nào giống { $code }.
similar-not_yet = { $code } chưa được so với bài khác. So ngay: sangkien duplicates { $code } --compare
similar-beyond = { $count } bài giống nữa ở đơn vị ngoài phạm vi anh/chị được xem.
similar-like = { $code } giống { $percent }%, { $status }. { $name }, { $unit }, gửi lúc { $time }
similar-like_own = { $code } giống { $percent }%, { $status }. Cùng người gửi, { $unit }, gửi lúc { $time }
similar-compared = Đã so xong: { $kept } cặp bài giống nhau.
similar-progress = Đang so bài

show-similar = Bài giống
show-similar-other = { $code } ({ $percent }%, { $unit })
show-similar-own = { $code } ({ $percent }%, cùng người gửi)
show-similar-more = { $count } bài nữa
show-similar-beyond = { $count } bài ở đơn vị khác

act-similar = tìm bài giống nhau

column-cluster = Cụm
column-size = Số bài
column-people = Số người
column-percent = Giống (%)
column-same_person = Cùng người
