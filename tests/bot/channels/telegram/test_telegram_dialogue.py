"""Conversations on Telegram, by webhook and by polling alike."""

import json

import pytest
from sqlalchemy import text as sql

from tests.bot.channels.telegram.telegram_world import UNIT, World, says
from tests.emulators.telegram import Seen

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT = "Gá kẹp nhanh cho máy tiện, giảm thời gian gá đặt từ mười phút xuống hai phút mỗi chi tiết."
OLD_BUTTON = "Nút này của câu hỏi cũ."


def labels(seen: Seen) -> list[list[str]]:
    return [[button.label for button in row] for row in seen.buttons]


async def test_a_worker_submits_from_the_poster_to_the_receipt(either: World) -> None:
    worker = either.person()
    await worker.starts(UNIT.lower())  # a deep link's payload, as somebody retyped it
    asked = await worker.next_message()
    assert "Quận Hoàn Kiếm" in asked.text
    assert labels(asked) == [["Đúng"], ["Không, chọn nơi khác"]]
    assert labels(await says(worker, "[Đúng]")) == [["Đồng ý", "Không đồng ý"], ["Xem chi tiết"]]
    assert "“Nguyễn Văn A”" in (await says(worker, "[Đồng ý]")).text
    assert labels(await says(worker, "[Đúng]")) == []
    await worker.presses("Gửi số điện thoại của tôi")
    saved = await worker.next_message()
    assert (saved.text, saved.removes_keyboard) == ("Đã ghi số 09xx xxx 001.", True)
    group = await worker.next_message()
    assert labels(group) == [["Doanh nghiệp"], ["Khối cơ quan (hành chính sự nghiệp)"]]
    month = labels(await says(worker, "[Doanh nghiệp]"))[0][0]
    await says(worker, f"[{month}]", TEXT)
    assert labels(await says(worker, "xong")) == [["GỬI", "Sửa"], ["Xem cả bài mô tả"], ["Để sau"]]
    receipt = await says(worker, "[GỬI]")
    assert receipt.text.startswith("Đã nhận sáng kiến, cảm ơn anh/chị A!\nMã: SK-")
    assert await either.all_answered(worker)
    assert worker.reply_keyboard == ()


async def test_somebody_elses_card_is_not_taken_for_the_own_number(either: World) -> None:
    worker = await either.greeted()
    await says(worker, "[Đúng]", "[Đồng ý]", "[Đúng]")
    await worker.shares_contact(own=False, phone="84900000002")
    assert (await worker.next_message()).text.startswith("Đây là số của người khác.")
    assert (await says(worker, "0900 000 003")).text == "Đã ghi số 09xx xxx 003."


async def test_an_edit_changes_nothing_and_says_so(either: World) -> None:
    worker = await either.greeted()
    await says(worker, "[Đúng]", "[Đồng ý]")
    typed = await worker.sends("Nguyễn Văn B")
    await worker.next_message()
    await worker.edits(typed, "Nguyễn Văn C")
    assert (await worker.next_message()).text.startswith("Tin vừa sửa không tự thay phần đã nhập.")


async def test_a_button_of_an_earlier_question_gets_the_present_one(either: World) -> None:
    worker = await either.greeted()
    asked = worker.messages[0]
    await says(worker, "[Đúng]")
    await worker.presses("Đúng", on=asked)
    assert (await worker.next_message()).text.startswith(OLD_BUTTON)
    await worker.presses("Đúng", on=asked, inaccessible=True)
    assert (await worker.next_message()).text.startswith(OLD_BUTTON)
    await worker.forges("send", on=asked)
    assert (await worker.next_message()).text.startswith(OLD_BUTTON)
    assert await either.all_answered(worker)


async def test_a_paste_that_the_client_cut_up_is_one_text(either: World) -> None:
    worker = await either.described()
    await worker.pastes("Gá kẹp nhanh. " * 300)
    assert (await worker.next_message()).text.startswith("Bài dài 4199 ký tự")


async def test_what_is_not_text_gets_an_answer(either: World) -> None:
    worker = await either.described()
    await worker.sends_photo()
    assert (await worker.next_message()).text.startswith("Đã nhận ảnh, nhưng bài cần phần chữ")
    await worker.sends_voice()
    assert (await worker.next_message()).text.startswith("Chưa nghe được tin thoại.")
    await worker.sends_sticker()
    assert (await worker.next_message()).text.startswith("Đã nhận, cảm ơn anh/chị!")
    await worker.sends_document("bai.docx", b"PK")
    assert (await worker.next_message()).text.startswith("Chưa đọc được tệp.")
    await worker.sends_photo(TEXT)
    assert (await worker.next_message()).text.startswith("Đã nhận 90/1000 ký tự.")


async def test_a_long_answer_comes_in_several_messages(either: World) -> None:
    worker = await either.described()
    await worker.pastes("Gá kẹp nhanh. " * 300)
    await worker.next_message()
    # A state that only a later version could read: what the person wrote is given back whole (R50).
    async with either.service.database.transaction() as work:
        of_worker = {"chat": str(worker.id)}
        query = sql("SELECT state FROM conversations WHERE chat = :chat")
        state = json.loads((await work.connection.execute(query, of_worker)).scalar_one())
        change = sql("UPDATE conversations SET state = :state WHERE chat = :chat")
        await work.connection.execute(change, {**of_worker, "state": json.dumps({**state, "version": 99})})
    await worker.sends("alo")
    first, second = await worker.next_message(), await worker.next_message()
    assert first.text.startswith("Xin lỗi")
    assert (first.text + " " + second.text).count("Gá kẹp nhanh.") == 300


async def test_in_a_group_the_bot_only_shows_the_way_to_itself(either: World) -> None:
    worker = await either.greeted()
    group = -1_001_000_000_000 - worker.id
    await worker.sends_in_group("mọi người nộp bài chưa", group=group)
    await worker.sends_in_group("/start@sangkien_test_bot", group=group)
    await either.telegram.until(lambda: bool(worker.seen_in_group(group)))
    await either.telegram.until_settled()
    told = "Xin nhắn riêng cho bot để giữ kín thông tin cá nhân: https://t.me/sangkien_test_bot"
    assert [seen.text for seen in worker.seen_in_group(group)] == [told]


async def test_a_block_parks_and_the_return_goes_on(either: World) -> None:
    worker = await either.greeted()
    assert await either.reachable(worker)
    await worker.blocks()
    await either.telegram.until_settled()
    assert not await either.reachable(worker)
    await worker.unblocks()
    await either.telegram.until_settled()
    assert await either.reachable(worker)
    assert len(worker.messages) == 1


async def test_an_english_client_is_answered_in_english(either: World) -> None:
    worker = either.telegram.user(id=either.person().id, language_code="en-GB")
    await worker.starts(UNIT)
    assert (await worker.next_message()).text.startswith("Hello!")


async def test_nothing_personal_and_no_token_is_in_the_log(either: World) -> None:
    worker = await either.described()
    await says(worker, TEXT)
    await either.telegram.until_settled()
    log = either.log.getvalue()
    assert either.logged("turn")
    for secret in ("TEST", "Nguyễn", "Văn A", "900000001", "Gá kẹp", "/bot", str(worker.id)):
        assert secret not in log
