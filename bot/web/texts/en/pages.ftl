# The words of the pages: the chat in the browser, and the page a QR code opens.

chat-title = Send an initiative
chat-log = Conversation
chat-input = Your answer
chat-placeholder = Type your answer…
chat-send = Send
chat-choices = Choices
chat-bot = Programme:
chat-you = You:
chat-writing = Answering…
chat-sending = Sending…
chat-sent = Sent
chat-waiting = Not sent yet, will be tried again
chat-failed = Could not be sent.
chat-retry = Send again
chat-offline = No connection. Your messages are kept here and will be sent when the network is back.
chat-no_cookies = The browser blocks cookies, so this chat cannot work. Please allow cookies for this site, then reload the page.
chat-no_scripts = This page needs JavaScript, which is switched off. Please switch it on and reload the page, use another browser, or contact: { $helpdesk } ({ $hours }).
chat-help = Help
chat-help_word = TRỢ GIÚP
chat-language = Tiếng Việt
chat-language_code = vi
chat-language_word = TIẾNG VIỆT

landing-title = Send your initiative, only 5 minutes on your phone
landing-unit = Unit
landing-browser = Start in the browser
landing-browser_note = Nothing to install, no account needed.
landing-telegram = Open Telegram
landing-code = Unit code
landing-code_note = When asked, type this code.
landing-deadline = Closing: 24:00 on { $close_date }.
landing-help = Help: { $helpdesk } ({ $hours }).
landing-unknown_title = This unit code was not found
landing-unknown = Code “{ $code }” is not in the list. It is printed under the QR picture on the poster, for example { $example_code }. No matter: you can still send your initiative and choose the unit in the chat.

page-bad_request = The request could not be read. Please reload the page and try again.
page-too_large = This is too long for one message. Please split it into a few shorter ones.
page-wrong_type = The request could not be read. Please reload the page and try again.
page-foreign_origin = The request did not come from this page and was not accepted. Please open the page again.
page-no_identity = The session has ended or the browser blocks cookies. Please reload the page.
page-too_many_streams = This page is open in too many windows. Please close some.
page-not_found_title = There is no such page
page-not_found = There is nothing at this address. You can send an initiative here:
