# The page of one's own data, opened once.

data-ask_title = Your data
data-ask = This link opens only once. Please open it when nobody else sees the screen.
data-show = Show it
data-once = This page cannot be opened again: to keep it, download the file or print the page. Please do not pass it on.
data-own = This file is yours alone. Please do not pass it on.
data-save = Download the file (JSON)
data-gone_title = This link works no more
data-gone = The link was opened once already, or is older than 15 minutes. To see your data again type DỮ LIỆU (data) in the conversation for a new link.
