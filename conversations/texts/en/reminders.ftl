notify-draft = { $given }, your draft is { $percent }% done. { $left } left. Type TIẾP TỤC to finish, THÔI to stop reminders.

# The same while the name is not known.
notify-draft_unnamed = Your draft is { $percent }% done. { $left } left. Type TIẾP TỤC to finish, THÔI to stop reminders.

notify-announce = [{ $unit_name }] { $text }

    Type THÔI to receive no announcements.
