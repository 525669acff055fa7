"""The methods that write to people and read what they sent."""

from tests.emulators.telegram.formatting import formatted
from tests.emulators.telegram.markup import checked, checked_inline
from tests.emulators.telegram.parameters import Parameters
from tests.emulators.telegram.wire import Json, bad_request, units
from tests.emulators.telegram.world import FILE_LIMIT, Message, StoredFile, World

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
TOAST_UNITS = 200
ATTACHED = "attach://"  # before the name of the part of the body in which the file is
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup"
    " are exactly the same as a current content and reply markup of the message"
)


class MessageMethods:
    """sendMessage, sendDocument, sendChatAction, the two edits, answerCallbackQuery, getFile."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def send_message(self, call: Parameters) -> Json:
        """A text to a chat, with a keyboard perhaps."""
        chat = self._world.chat_for_sending(call.values.get("chat_id"))
        content = _text(call)
        markup = checked(call.mapping("reply_markup"), private=chat.private)
        return self._world.post(chat, self._world.bot, content, markup=markup).body

    async def send_document(self, call: Parameters) -> Json:
        """A file to a chat: uploaded, or one that Telegram has already (by file_id)."""
        chat = self._world.chat_for_sending(call.values.get("chat_id"))
        caption = call.text("caption").strip()
        if units(caption) > CAPTION_UNITS:
            raise bad_request("message caption is too long")
        markup = checked(call.mapping("reply_markup"), private=chat.private)
        file = self._document(call)
        described: Json = {**file.described(), "file_name": file.name, "mime_type": file.content_type}
        content: Json = {"document": described, **({"caption": caption} if caption else {})}
        return self._world.post(chat, self._world.bot, content, markup=markup).body

    async def send_chat_action(self, call: Parameters) -> bool:
        """“Typing…”, shown for five seconds."""
        self._world.chat_for_sending(call.values.get("chat_id"))
        if not call.text("action"):
            raise bad_request("wrong parameter action in request")
        return True

    async def edit_message_text(self, call: Parameters) -> Json:
        """A new text, and the keyboard given with it or none."""
        message = self._own(call)
        content, markup = _text(call), checked_inline(call.mapping("reply_markup"))
        if "text" not in message.body:
            raise bad_request("there is no text in the message to edit")
        if content["text"] == message.body["text"] and markup == message.markup:
            raise bad_request(NOT_MODIFIED)
        message.body.pop("entities", None)
        message.body |= content
        return self._edited(message, markup)

    async def edit_message_reply_markup(self, call: Parameters) -> Json:
        """A new inline keyboard, or none."""
        message = self._own(call)
        markup = checked_inline(call.mapping("reply_markup"))
        if markup == message.markup:
            raise bad_request(NOT_MODIFIED)
        return self._edited(message, markup)

    async def answer_callback_query(self, call: Parameters) -> bool:
        """Ends the spinning of a pressed button; 400 once the query is too old."""
        press = self._world.presses.get(call.text("callback_query_id"))
        if press is None or self._world.clock() > press.pressed_at + self._world.callback_life:
            raise bad_request(TOO_OLD)
        if units(call.text("text")) > TOAST_UNITS:
            raise bad_request("MESSAGE_TOO_LONG")
        press.answer = press.answer or {"text": call.text("text"), "show_alert": call.flag("show_alert")}
        self._world.changes.ring()
        return True

    async def get_file(self, call: Parameters) -> Json:
        """Where a file can be fetched."""
        file = self._world.files.get(call.text("file_id"))
        if file is None:
            raise bad_request("invalid file_id")
        if len(file.content) > FILE_LIMIT:
            raise bad_request("file is too big")
        return {**file.described(), "file_path": file.path}

    def _document(self, call: Parameters) -> StoredFile:
        name = call.text("document")
        upload = call.uploads.get(name.removeprefix(ATTACHED) if name.startswith(ATTACHED) else "document")
        if upload is not None:
            if not upload.content:
                raise bad_request("file must be non-empty")
            return self._world.keep_file(upload.name, upload.content)
        if name in self._world.files:
            return self._world.files[name]
        if not name:
            raise bad_request("there is no document in the request")
        raise bad_request("wrong file identifier/HTTP URL specified")

    def _own(self, call: Parameters) -> Message:
        """The bot's message to be edited."""
        chat = self._world.chat_for_sending(call.values.get("chat_id"))
        message = chat.messages.get(call.integer("message_id"))
        if message is None:
            raise bad_request("message to edit not found")
        if not message.from_bot or (message.markup and "inline_keyboard" not in message.markup):
            raise bad_request("message can't be edited")
        return message

    def _edited(self, message: Message, markup: Json | None) -> Json:
        message.markup = markup
        message.body.pop("reply_markup", None)
        message.body |= {"edit_date": self._world.now(), **({"reply_markup": markup} if markup else {})}
        self._world.changes.ring()
        return message.body


def _text(call: Parameters) -> Json:
    """The text and its entities after parsing, which is what the limits count."""
    text, entities = formatted(call.text("text"), call.text("parse_mode"))
    if not text:
        raise bad_request("message text is empty")
    if units(text) > TEXT_UNITS:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}
