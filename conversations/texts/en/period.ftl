period-ask = Step { $step }/{ $total }. When does (did or will) the initiative start being applied in practice?
    .month = { month-name } { $year }
    .before = Before { month-name } { $year }
    .later = Not known, or after { month-name } { $year }

period-before = The programme takes initiatives first applied between { $from } and { $to }; thinking of or proposing it earlier is fine. Did yours start being applied in that time?
    .change = Yes, choose the month again
    .keep = No, send anyway
    .stop = Stop

period-kept = Understood. A union officer will look at this case.

# The start in the review, when it lies outside the months that are offered.
period-unknown =
    .before = before { month-name } { $year }
    .later = not known, or after { month-name } { $year }

# A month inside a sentence; $month is 1 to 12.
month-name =
    { NUMBER($month) ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

# A month with its year: $from and $to.
month-year = { month-name } { $year }
