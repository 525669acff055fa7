"""Files that go with messages, drawn from the database at the moment they are sent (decision 0023)."""

from collections.abc import Callable
from datetime import datetime

from bot.channels.channel import File
from bot.delivery.attempt import Draw
from bot.facts import Knowledge
from bot.personal_file import OwnFiles
from bot.web.data import as_file
from bot.web.pages import Pages, page_wording
from bot.web.static_files import shipped_files
from conversations.dialogue import Attachment
from storage.database import Database
from storage.outbox import Pending

OWN_FILE_NAME = "du-lieu.html"


def drawing(database: Database, knowledge: Callable[[], Knowledge], now: Callable[[], datetime]) -> Draw:
    """Draws attachments; `knowledge` is asked anew for every one."""
    files = OwnFiles(database=database, knowledge=knowledge, now=now)
    pages = Pages(knowledge=knowledge, wording=page_wording(), static_files=shipped_files())

    async def draw(message: Pending, attachment: Attachment) -> File | None:
        match attachment:
            case Attachment.OWN_FILE:
                file = await files.of_message(message)
                if file is None:
                    return None
                return File(name=OWN_FILE_NAME, content=as_file(pages, file).encode())

    return draw
