data-menu = Your data here: { $summary }. What would you like to do?
    .stop = Withdraw consent
    .delete = Delete
    .back = Back

# For $summary.
data-summary =
    .person =
        { NUMBER($n) ->
            [one] { $n } initiative
           *[other] { $n } initiatives
        }, full name, phone number, workplace
    .consent = only your consent, no personal details yet
    .none = nothing yet

data-see =
    What is kept:
    Name: { $full_name }
    Phone: { $phone_masked }
    Workplace: { $unit_path }
    Consent given: { $consent_time }
    Initiatives: { $entries }

data-delete_confirm =
    Delete everything? { NUMBER($n) ->
        [one] { $n } initiative
       *[other] { $n } initiatives
    } will be withdrawn and personal data erased within { $days } days, for good.
    .yes = DELETE
    .no = No

data-delete_blocked = Initiative { $code } has been nominated, so an officer must handle this. Your request is noted; the union answers within 2 working days.

data-deleted = Deletion request noted at { $time }, number { $request_code }. We will tell you when it is done.

data-consent_withdrawn = Consent withdrawn at { $time }. Initiatives not yet considered stop here. To start again type BẮT ĐẦU.

# A draft is held too.
data-see_draft =
    Unfinished entry:
    Name: { $full_name }
    Phone: { $phone_masked }
    Workplace: { $unit_path }
    Description: { $n } characters
