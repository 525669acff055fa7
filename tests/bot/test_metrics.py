from bot.metrics import Metrics


def test_a_turn_is_counted_and_timed() -> None:
    metrics = Metrics()
    metrics.turn("telegram", "done", 0.004)
    metrics.turn("telegram", "duplicate", 0.004)
    metrics.message("zalo", "sent")
    lines = metrics.text().decode().splitlines()
    assert 'sangkien_turns_total{channel="telegram",outcome="done"} 1.0' in lines
    assert 'sangkien_turn_seconds_count{channel="telegram"} 2.0' in lines
    assert 'sangkien_messages_total{channel="zalo",outcome="sent"} 1.0' in lines


def test_two_services_in_one_process_do_not_share_their_counts() -> None:
    first, second = Metrics(), Metrics()
    first.turn("telegram", "done", 0.1)
    assert b'outcome="done"' not in second.text()
