officer-link = Type the link code given by the administrator to receive notices of { $unit_name } here.
    .unit = your unit

officer-linked = Linked. Notices to officers of { $unit_name } will come here, daily at 8:00. To stop them, type THÔI.

officer-link_wrong = The link code is wrong, was used, or is older than 24 hours. Please check it, or ask the administrator for a new one.

officer-unlinked = Notices to officers of { $unit_name } no longer come here.

officer-stopped = Notices to officers stop too.

officer-resumed = Notices to officers come here again too.

officer-question = { $unit_name }: a worker has asked something. To read and answer it: sangkien questions list

officer-digest = { $unit_name }, { $date }: { $new } new, { $waiting } waiting (oldest { $oldest_days } days), { $returned_back } completed after return.

officer-questions = { $questions } questions of workers wait for an answer (oldest { $hours } hours): sangkien questions list

officer-quota = { $used }/{ $quota } initiatives nominated to { $level_name }. { $left } places left.

officer-quota_full = No place left: { $quota }/{ $quota } nominated to { $level_name }. To add one, take another back first.

officer-dossier = Dossiers to TLĐ: { $complete }/{ $nominated } complete. Missing: { $missing }. Deadline { $dossier_deadline } (post and e-mail).

# For $missing: item by item while they fit, then their number.
officer-missing =
    .items = { $code } ({ $items })
    .count = { $code } ({ $count } items)

# The lines above, those that there are.
officer-lines = { $lines }
