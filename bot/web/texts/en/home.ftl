# The words of the public page: progress, guide, results.

home-skip = To the main part
home-send = Send an initiative
home-send_note = About { $minutes } minutes on your phone. Nothing to install, no account needed.
home-closed_send = Open the chat
home-closed_note = See results, complete an entry that was returned, ask the helpdesk.
home-not_open = The programme takes initiatives from { $open_date }.
home-open = Closing: { $close_date }.
home-days_left = { NUMBER($n) ->
    [one] 1 day left.
   *[other] { $n } days left.
  }
home-last_day = Today is the last day.
home-closed = Closed at { $close_date }.
home-sections = On this page

home-count_title = The whole country
home-count = initiatives sent
home-goal = Goal: { $goal } initiatives. { $percent }% reached.
home-goal_passed = The goal of { $goal } initiatives is passed: { $percent }%.
home-valid = Recognised: { $n }
home-today = Today: { $n }
home-units_taking_part = Units with initiatives: { $n }/{ $of }
home-updated = Updated { $time }

home-days_title = By day
home-days_about = Initiatives sent each day, from { $from } to { $to }.
home-days_peak = Most: { $n } initiatives, on { $day }.
home-days_table = The figures of each day
home-day = { $day }: { $n }
home-nothing = No initiative yet. Yours can be the first!
home-nothing_yet = No initiative yet.

home-map_title = By province and city
home-map_about = Each cell is a province or city, placed as on the map; the number is that of initiatives sent.
home-sectors_title = By sector and corporation union
home-unit = { $unit }: { $submitted } sent, { $valid } recognised
home-legend = Initiatives sent
home-table_title = The figures of { $n } units
home-column_day = Day
home-column_unit = Unit
home-column_submitted = Sent
home-column_valid = Recognised
home-column_target = Target

home-guide_title = Guide
home-step_enter = Press “Send an initiative” at the top of this page, or scan the QR code on your unit’s poster.
home-step_about_you = Answer one question after another: name, phone number, workplace. Stop whenever you like and go on later.
home-step_describe = Tell us about the initiative: what was hard before, what you did, what came of it. You may paste from Word.
home-step_send = Read it again, choose SEND and keep the code. The union reviews it and tells you the result.
home-sample_title = Sample
home-rules_title = Rules
home-rule_who = Who
home-rule_who_text = Union members, officials, public employees and workers; membership is not needed.
home-rule_many = How many
home-rule_many_text = One person may send several initiatives, each in its own entry.
home-rule_many_limited = One person may send at most { $limit } initiatives, each in its own entry.
home-rule_period = Period
home-rule_period_text = First applied between { $from } and { $to }; thought out or proposed earlier is fine.
home-rule_length = Length
home-rule_length_text = Description at most { $max } characters.
home-rule_window = When
home-rule_window_text = From { $open_date } until { $close_date }.
home-rule_help = Help
home-rule_help_text = { $helpdesk ->
    [none] Contact your grassroots union.
   *[other] Contact your grassroots union, or { $helpdesk } ({ $hours }).
  }

home-status_title = See the result of your entry
home-status_note = Your name and phone number are not shown here.
home-status_code = Code of the initiative
home-status_code_note = Example: { $example }
home-status_digits = Last 4 digits of the phone number you registered
home-status_ask = See the result
home-status_of = Initiative { $code }
home-status_updated = Updated: { $time }
home-status_returned = Your union returned the entry with a comment. Please read it and complete the entry in the chat where you sent it.
home-status_rejected = The reason was given in the chat where you sent it. You can still send another initiative.
home-status_withdrawn = The entry is no longer considered.
home-status_none_title = Code and phone do not match
home-status_none = Please check the code and the last 4 digits. After several wrong tries you must wait 15 minutes.
home-status_paused_title = Many tries already
home-status_paused = Please wait { $minutes } minutes and try again.
home-later_title = Not available right now
home-later = The server is busy. Please wait a few seconds and try again.
home-to_front = The programme’s public page

home-data = Figures for the press and for union websites
