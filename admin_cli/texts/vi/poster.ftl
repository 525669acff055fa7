# Áp phích, thẻ để bàn, tem dán.

command-poster = Vẽ áp phích, thẻ để bàn hoặc tem dán có mã QR, sẵn sàng để in.
    .about =
        Cho một đơn vị (--unit), cả nhánh bên dưới (--subtree) hoặc tất cả đơn vị anh/chị quản lý (--all). Mỗi mã QR được đọc thử lại từ hình vẽ trước khi giao. Ngôn ngữ trên áp phích theo --language.

        Tên tệp đuôi .pdf: mỗi đơn vị một trang. Đuôi .zip hoặc một thư mục: mỗi đơn vị một tệp, tên tệp là mã đơn vị.
    .units = Mã đơn vị; dùng nhiều lần để chọn nhiều đơn vị.
    .subtree = Đơn vị này và các đơn vị bên dưới.
    .everything = Mọi đơn vị anh/chị quản lý.
    .depth = Với --subtree, --all: chỉ xuống bấy nhiêu bậc.
    .kind = poster: áp phích treo tường; tent: thẻ để bàn, gấp đôi; stickers: tem dán, cả tờ A4.
    .size = Khổ giấy; tem dán chỉ có A4.
    .per_sheet = Số tem trên một tờ A4: 8, 18 hoặc 24.
    .form = Loại tệp, khi đuôi của tên tệp không cho biết.
    .dpi = Số điểm ảnh một inch của ảnh PNG, từ 72 đến 600.
    .marks = Vẽ vạch cắt xén cho nhà in (trang to hơn khổ giấy); tem dán thì có đường cắt giữa các tem.
    .door = Nơi mã dẫn tới: trang giới thiệu, Telegram hoặc Zalo.
    .output = Tệp .pdf, .png, .svg, .zip hoặc một thư mục; dấu - để ghi ra lệnh khác.
    .dry_run = Chỉ cho biết sẽ vẽ bao nhiêu, không vẽ gì.
    .example =
        sangkien poster --unit P01-002
        sangkien poster --subtree P01 --size a3 --output ha-noi.zip
        sangkien poster --unit P01-002 --kind tent --output the-de-ban.pdf
        sangkien poster --all --kind stickers --output tem.pdf

metavar-units = MÃ_ĐƠN_VỊ
metavar-subtree = MÃ_ĐƠN_VỊ
metavar-per_sheet = SỐ
metavar-dpi = SỐ

poster-which = Xin chọn một trong ba: --unit MÃ, --subtree MÃ hoặc --all.
poster-depth = --depth chỉ đi với --subtree hoặc --all.
poster-stickers_a4 = Tem dán chỉ in trên A4: bỏ --size, và chọn số tem bằng --per-sheet.
poster-per_sheet = --per-sheet chỉ nhận: { $choices }.
poster-dpi = --dpi phải từ { $least } đến { $most }.
poster-ending = Tệp { $file } có đuôi khác với --as { $form }. Đổi đuôi hoặc bỏ --as.
poster-one_picture = Một tệp { $form } chỉ chứa được một đơn vị. Dùng tên tệp đuôi .zip, tên một thư mục, hoặc --as pdf.
poster-none = Không có đơn vị nào để vẽ: các đơn vị này đã kết thúc, đã sáp nhập, hoặc chỉ có cấp toàn quốc.
poster-dry = Sẽ vẽ { $count } trang vào { $file }. Chưa ghi gì.
poster-drawing = Đang vẽ
poster-too_fine = Đường dẫn dài quá nên mã QR ở cỡ này quá nhỏ, điện thoại khó đọc. Chọn khổ lớn hơn, hoặc ít tem hơn trên một tờ (--per-sheet 8).
poster-no_contact = Chưa có người liên hệ để in: điền helpdesk.contact trong tệp chương trình, hoặc cột contact của đơn vị (units import).
poster-saved = Đã lưu { $file }: { $count } trang. Mã dẫn tới { $link }
poster-low_dpi = Ở độ phân giải này có mã QR không đọc được. Tăng --dpi, hoặc dùng --as pdf.
