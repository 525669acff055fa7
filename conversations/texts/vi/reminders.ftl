notify-draft = Anh/chị { $given } còn bài sáng kiến viết dở ({ $percent }%). Còn { $left } là hết hạn. Gõ TIẾP TỤC để gửi nốt, gõ THÔI để không nhắc nữa.

# The same while the name is not known.
notify-draft_unnamed = Anh/chị còn bài sáng kiến viết dở ({ $percent }%). Còn { $left } là hết hạn. Gõ TIẾP TỤC để gửi nốt, gõ THÔI để không nhắc nữa.

notify-announce = [{ $unit_name }] { $text }

    Gõ THÔI để không nhận thông báo.
