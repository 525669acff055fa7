# Từ của chương trình

status-submitted = chờ xét
status-under_review = đang thẩm định
status-returned = cần bổ sung
status-approved = đã công nhận
status-rejected = chưa đạt
status-nominated = đã giới thiệu
status-not_selected = chưa được chọn
status-commended = được biểu dương
status-withdrawn = đã rút

act-submit = gửi bài
act-claim = giữ bài để xét
act-release = trả lại hàng chờ
act-approve = công nhận
act-return = trả để bổ sung
act-reject = không công nhận
act-reopen = đưa về chờ xét
act-resubmit = gửi lại
act-withdraw = rút bài
act-nominate = giới thiệu
act-take_back = rút lại giới thiệu
act-not_select = không chọn
act-commend = biểu dương
act-list = xem danh sách
act-view = xem bài
act-reveal = xem đủ số điện thoại
act-count = xem số lượng
act-search_units = tìm đơn vị
act-enter = nhập thay
act-appraise = xét bài
act-objection = ghi khiếu nại
act-quota = phân bổ số suất
act-dossier = lập hồ sơ
act-view_dossier = xem hồ sơ
act-announce = thông báo
act-officers = quản lý cán bộ
act-window = đổi thời gian nhận bài
act-catalogue = đổi danh mục đơn vị
act-audit = xem nhật ký

flag-out_of_period = ngoài thời gian triển khai
flag-unit_to_map = đơn vị tự gõ
flag-possible_duplicate = có thể trùng
flag-short = bài ngắn
flag-same_phone = trùng số điện thoại
flag-late = gửi muộn
flag-on_behalf = nhập thay
flag-complaint_open = đang có khiếu nại
flag-dispute_open = đang tranh chấp tác giả
flag-completed = đã bổ sung
flag-disowned = người lao động không đồng ý
flag-secret_technology = bí mật công nghệ

group-ENTERPRISE = doanh nghiệp
group-ADMINISTRATIVE = khối cơ quan

level-national = Tổng Liên đoàn
level-top = tỉnh, thành phố, ngành
level-immediate = cấp trên trực tiếp cơ sở
level-grassroots = công đoàn cơ sở

channel-terminal = dòng lệnh
channel-browser = trình duyệt
channel-telegram = Telegram
channel-zalo_bot = Zalo
channel-zalo_oa = Zalo OA

field-a = a: giá trị làm lợi cao
field-b = b: sản phẩm mới
field-c = c: an toàn, môi trường
field-d = d: cải cách hành chính, quản lý
field-e = e: vì cộng đồng

start-before = trước thời gian của chương trình
start-later = sau thời gian của chương trình
