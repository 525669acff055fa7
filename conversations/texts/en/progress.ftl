progress-show =
    Nationwide: { $n } / { $goal } initiatives ({ $percent }%), { $valid } recognised.
    { $unit_name }: { $unit_n } / { $unit_target }.
    Updated { $time }.

# Where the unit has no target of its own.
progress-show_untargeted =
    Nationwide: { $n } / { $goal } initiatives ({ $percent }%), { $valid } recognised.
    { $unit_name }: { $unit_n }.
    Updated { $time }.

# For a person whose unit is not known yet.
progress-show_national =
    Nationwide: { $n } / { $goal } initiatives ({ $percent }%), { $valid } recognised.
    Updated { $time }.
