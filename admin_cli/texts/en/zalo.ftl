# Zalo

command-zalo = The Zalo channels.
    .example = sangkien zalo check
command-zalo-setup = Tell Zalo where to deliver the bot's messages.
    .about = Needs SANGKIEN_ZALO_BOT_TOKEN. With SANGKIEN_ZALO_BOT_MODE=webhook messages are delivered to SANGKIEN_PUBLIC_URL/webhooks/zalo-bot with the secret SANGKIEN_ZALO_BOT_SECRET; with polling the address is removed. For a Zalo OA the command names the address to enter in the app's console.
    .example = sangkien zalo setup
command-zalo-check = Check the Zalo bot and the Zalo OA.
    .about = Asks Zalo about the bot, tries a delivery to our address (a few a day are allowed), counts the messages sent this month, and looks at the tokens of the Zalo OA and at messages that could not be sent.
    .example = sangkien zalo check

doctor-zalo_off = Zalo: off (neither SANGKIEN_ZALO_BOT_TOKEN nor SANGKIEN_ZALO_OA_APP_ID is set).
zalo-nothing = Neither SANGKIEN_ZALO_BOT_TOKEN nor SANGKIEN_ZALO_OA_APP_ID is set. Get a bot's token from “Zalo Bot Manager” in Zalo and set it.
zalo-no_url = Webhooks need SANGKIEN_PUBLIC_URL (https) and SANGKIEN_ZALO_BOT_SECRET (8 to 256 characters).
zalo-unauthorized = Zalo refuses the bot's token (SANGKIEN_ZALO_BOT_TOKEN). Look it up with Zalo Bot Manager.
zalo-too_many = No messages are left, or Zalo was asked too fast. Try again later; if the month's number is used up, take a larger plan.
zalo-unreachable = Zalo's server cannot be reached. Check the network and run it again.
zalo-failed = Zalo says error { $code }. Try again later; if it stays, look at SANGKIEN_ZALO_BOT_API.
zalo-bot = Zalo: the bot { $bot } answers.
zalo-done = Done: bot { $bot }.
zalo-no_link = Set SANGKIEN_ZALO_BOT_LINK to the link under Share in Bot Creator, so that landing pages and QR codes lead to Zalo.
zalo-webhook = Zalo delivers to { $url }.
zalo-webhook_set = Zalo will deliver to { $url }.
zalo-webhook_removed = The address is removed; the service asks Zalo itself (polling, for trials only).
zalo-webhook_missing = Zalo does not know where to deliver. Run: sangkien zalo setup
zalo-webhook_elsewhere = Zalo delivers to { $url }, not to { $expected }. Run: sangkien zalo setup
zalo-webhook_while_polling = Zalo delivers to { $url }, so that polling receives nothing. Run: sangkien zalo setup
zalo-polling = Zalo: polling is for trials only, messages may be lost. For real use set SANGKIEN_ZALO_BOT_MODE=webhook.
zalo-reached = Zalo reaches our address.
zalo-not_reached = Zalo does not reach our address ({ $outcome }). { $advice }
zalo-no_more_tests = No more tests of the address today; try tomorrow.
advice-zalo_http_403 = A firewall blocks it: with Cloudflare switch off Browser Integrity Check for the path /webhooks/.
advice-zalo_http_404 = The address is wrong: it must end with /webhooks/zalo-bot, and the service must be running.
advice-zalo_http_5xx = The service or a proxy fails: see the log.
advice-zalo_err_tls = The https certificate is not valid.
advice-zalo_err_dns = The name does not lead to a server.
advice-zalo_err_timeout = The server answers too slowly.
advice-zalo_err_conn = Nothing takes connections at that address: is the service running?
advice-zalo_err_blocked = Zalo does not deliver to private addresses: a public https address is needed.
advice-zalo_other = See the log of the service and of the proxy.
zalo-sent = Zalo bot: { $messages } messages sent this month; the basic plan has { $most }.
zalo-oa_sent = Zalo OA: { $messages } messages sent this month.
zalo-oa_address = Zalo OA: in the app's console set the webhook to { $url }
zalo-oa_no_token = Zalo OA: no token yet. The service gets one with its first message; if it does not, grant a new SANGKIEN_ZALO_OA_REFRESH_TOKEN (in use: { $digest }…).
zalo-oa_expired = Zalo OA: the token ended at { $time }. The service gets a new one with its next message; if it does not, grant a new SANGKIEN_ZALO_OA_REFRESH_TOKEN.
zalo-oa_token = Zalo OA: the token works until { $time }.
zalo-parked = { $channel }: { $messages } messages could not be sent, as the people have shut us out or have not written for too long; they leave when they write.
