# Zalo

command-zalo = Kênh Zalo.
    .example = sangkien zalo check
command-zalo-setup = Đặt địa chỉ nhận tin của bot Zalo.
    .about = Cần SANGKIEN_ZALO_BOT_TOKEN. Với SANGKIEN_ZALO_BOT_MODE=webhook, tin được gửi tới SANGKIEN_PUBLIC_URL/webhooks/zalo-bot kèm mã bí mật SANGKIEN_ZALO_BOT_SECRET; với polling, địa chỉ nhận tin được gỡ bỏ. Với Zalo OA, lệnh chỉ ra địa chỉ cần điền trong trang quản trị ứng dụng.
    .example = sangkien zalo setup
command-zalo-check = Kiểm tra bot Zalo và Zalo OA.
    .about = Hỏi Zalo về bot, thử gửi tới địa chỉ nhận tin (mỗi ngày chỉ được thử vài lần), đếm tin đã gửi trong tháng, xem thẻ của Zalo OA và số tin chưa gửi được.
    .example = sangkien zalo check

doctor-zalo_off = Zalo: tắt (không có SANGKIEN_ZALO_BOT_TOKEN hoặc SANGKIEN_ZALO_OA_APP_ID).
zalo-nothing = Chưa có SANGKIEN_ZALO_BOT_TOKEN hoặc SANGKIEN_ZALO_OA_APP_ID. Lấy mã bot từ “Zalo Bot Manager” trong Zalo rồi đặt biến này.
zalo-no_url = Chế độ webhook cần SANGKIEN_PUBLIC_URL (https) và SANGKIEN_ZALO_BOT_SECRET (8 đến 256 ký tự).
zalo-unauthorized = Zalo không nhận mã của bot (SANGKIEN_ZALO_BOT_TOKEN). Xem lại với Zalo Bot Manager.
zalo-too_many = Đã hết số tin được gửi, hoặc hỏi Zalo quá nhanh. Thử lại sau; nếu hết hạn mức tháng thì nâng gói.
zalo-unreachable = Không tới được máy chủ Zalo. Kiểm tra mạng rồi chạy lại.
zalo-failed = Zalo báo lỗi { $code }. Thử lại sau; nếu vẫn vậy, xem lại SANGKIEN_ZALO_BOT_API.
zalo-bot = Zalo: bot { $bot } trả lời.
zalo-done = Xong: bot { $bot }.
zalo-no_link = Đặt SANGKIEN_ZALO_BOT_LINK bằng liên kết trong mục Chia sẻ của Bot Creator, để trang của đơn vị và mã QR dẫn tới Zalo.
zalo-webhook = Zalo gửi tin tới { $url }.
zalo-webhook_set = Zalo sẽ gửi tin tới { $url }.
zalo-webhook_removed = Đã gỡ địa chỉ nhận tin; dịch vụ tự hỏi Zalo (polling, chỉ dùng khi thử).
zalo-webhook_missing = Zalo chưa biết gửi tin tới đâu. Chạy: sangkien zalo setup
zalo-webhook_elsewhere = Zalo đang gửi tin tới { $url }, không phải { $expected }. Chạy: sangkien zalo setup
zalo-webhook_while_polling = Zalo đang gửi tin tới { $url } nên chế độ polling không nhận được. Chạy: sangkien zalo setup
zalo-polling = Zalo: chế độ polling chỉ dùng khi thử, tin có thể mất. Khi chạy thật, đặt SANGKIEN_ZALO_BOT_MODE=webhook.
zalo-reached = Zalo tới được địa chỉ nhận tin.
zalo-not_reached = Zalo không tới được địa chỉ nhận tin ({ $outcome }). { $advice }
zalo-no_more_tests = Hôm nay đã hết số lần thử địa chỉ nhận tin; mai thử lại.
advice-zalo_http_403 = Có tường lửa chặn: với Cloudflare, tắt Browser Integrity Check cho đường dẫn /webhooks/.
advice-zalo_http_404 = Địa chỉ không đúng: cần kết thúc bằng /webhooks/zalo-bot, và dịch vụ phải đang chạy.
advice-zalo_http_5xx = Dịch vụ hoặc máy chủ trung gian báo lỗi: xem nhật ký.
advice-zalo_err_tls = Chứng chỉ https không hợp lệ.
advice-zalo_err_dns = Tên miền chưa trỏ tới máy chủ.
advice-zalo_err_timeout = Máy chủ trả lời quá chậm.
advice-zalo_err_conn = Không có gì nhận kết nối ở địa chỉ đó: dịch vụ có đang chạy không?
advice-zalo_err_blocked = Zalo không gửi tới địa chỉ nội bộ: cần địa chỉ https công khai.
advice-zalo_other = Xem nhật ký của dịch vụ và của máy chủ trung gian.
zalo-sent = Zalo bot: đã gửi { $messages } tin trong tháng này, gói cơ bản có { $most }.
zalo-oa_sent = Zalo OA: đã gửi { $messages } tin trong tháng này.
zalo-oa_address = Zalo OA: trong trang quản trị ứng dụng, đặt Webhook là { $url }
zalo-oa_no_token = Zalo OA: chưa lấy được thẻ nào. Dịch vụ lấy thẻ khi gửi tin đầu tiên; nếu vẫn không được, cấp lại SANGKIEN_ZALO_OA_REFRESH_TOKEN (đang dùng: { $digest }…).
zalo-oa_expired = Zalo OA: thẻ hết hạn lúc { $time }. Dịch vụ tự lấy thẻ mới khi gửi tin; nếu không, cấp lại SANGKIEN_ZALO_OA_REFRESH_TOKEN.
zalo-oa_token = Zalo OA: thẻ dùng được tới { $time }.
zalo-parked = { $channel }: { $messages } tin chưa gửi được, vì người nhận đã chặn hoặc quá lâu không nhắn; gửi lại khi họ nhắn.
