"""Messages that are not text, as the Bot API shows them."""

from tests.emulators.telegram.wire import Json
from tests.emulators.telegram.world import World


def contact_of(owner: Json, phone: str) -> Json:
    """A contact card; `user_id` only where its owner is on Telegram."""
    card: Json = {"phone_number": phone, "first_name": owner["first_name"]}
    if "last_name" in owner:
        card["last_name"] = owner["last_name"]
    if "id" in owner:
        card["user_id"] = owner["id"]
    return card


def photo_of(world: World, caption: str) -> Json:
    """A picture in two sizes with an optional caption."""
    sizes = [
        {
            **world.keep_file("photo.jpg", b"\xff\xd8" + bytes(side), folder="photos").described(),
            "width": side,
            "height": side,
        }
        for side in (90, 320)
    ]
    return {"photo": sizes, **({"caption": caption} if caption else {})}


def sticker_of(world: World) -> Json:
    """A static sticker."""
    file = world.keep_file("sticker.webp", b"RIFF", folder="stickers")
    shape: Json = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": {**file.described(), **shape, "emoji": "👍"}}


def voice_of(world: World) -> Json:
    """A voice message of three seconds."""
    file = world.keep_file("voice.oga", b"OggS", folder="voice")
    return {"voice": {**file.described(), "duration": 3, "mime_type": "audio/ogg"}}
