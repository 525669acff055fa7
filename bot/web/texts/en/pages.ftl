# The words of the pages: the chat in the browser, and the page a QR code opens.

chat-title = Send an initiative
chat-log = Conversation
chat-input = Your answer
chat-placeholder = Type your answer…
chat-send = Send
chat-attach = Send a Word file
chat-file = File:
chat-uploading = Sending the file…
chat-file_again = The file was not sent. Please choose it again.
chat-only_word = Only Word files (.docx) are taken. An old .doc file: please open it in Word and save it as .docx.
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
chat-no_scripts = { $helpdesk ->
    [none] This page needs JavaScript, which is switched off. Please switch it on and reload the page, use another browser, or ask your grassroots union.
   *[other] This page needs JavaScript, which is switched off. Please switch it on and reload the page, use another browser, or contact: { $helpdesk } ({ $hours }).
  }
chat-help = Help
chat-help_word = TRỢ GIÚP
chat-language = Tiếng Việt
chat-language_code = vi
chat-language_word = TIẾNG VIỆT

landing-title = Send your initiative, only 5 minutes on your phone
landing-unit = Unit
door-zalo = Open Zalo
door-zalo_shut = Zalo is out of order for now. Please take another way.
door-browser = Start in the browser
door-browser_note = Nothing to install, no account needed.
door-telegram = Open Telegram
door-telegram_note = Your unit is filled in.
door-telegram_shut = Telegram is out of order for now. Please take another way.
door-type_code = Once there, send the code { $unit } first.
landing-copy = Copy the code
landing-copied = Copied
landing-code = Unit code
landing-code_note = When asked, type this code.
landing-deadline = Closing: { $close_date }.
landing-help = { $helpdesk ->
    [none] Help: ask your grassroots union.
   *[other] Help: { $helpdesk } ({ $hours }).
  }
landing-unknown_title = This unit code was not found
landing-unknown = Code “{ $code }” is not in the list. It is printed under the QR picture on the poster, for example { $example_code }. No matter: you can still send your initiative and choose the unit in the chat.

page-bad_request = The request could not be read. Please reload the page and try again.
page-too_large = This is too long for one message. Please split it into a few shorter ones.
page-wrong_type = The request could not be read. Please reload the page and try again.
page-foreign_origin = The request did not come from this page and was not accepted. Please open the page again.
page-no_identity = The session has ended or the browser blocks cookies. Please reload the page.
page-too_many_streams = This page is open in too many windows. Please close some.
page-no_files = A shared screen takes no files. Please type the description.
page-file_too_large = The file is too large. Please remove pictures from it, or copy the description and paste it here.
page-not_found_title = There is no such page
page-not_found = There is nothing at this address. You can send an initiative here:
