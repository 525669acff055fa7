progress-show =
    Cả nước: { $n } / { $goal } sáng kiến ({ $percent }%), đã công nhận { $valid }.
    { $unit_name }: { $unit_n } / { $unit_target }.
    Cập nhật { $time }.

# Where the unit has no target of its own.
progress-show_untargeted =
    Cả nước: { $n } / { $goal } sáng kiến ({ $percent }%), đã công nhận { $valid }.
    { $unit_name }: { $unit_n }.
    Cập nhật { $time }.

# For a person whose unit is not known yet.
progress-show_national =
    Cả nước: { $n } / { $goal } sáng kiến ({ $percent }%), đã công nhận { $valid }.
    Cập nhật { $time }.
