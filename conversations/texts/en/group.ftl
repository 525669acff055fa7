group-ask = Step { $step }/{ $total }. Which group is the initiative in?
    .ENTERPRISE = Enterprise
    .ADMINISTRATIVE = Administrative (offices, public service)

group-help =
    Enterprise: company, factory, cooperative, bank…
    Administrative: government office, school, hospital, association…
    .ENTERPRISE = Enterprise
    .ADMINISTRATIVE = Administrative

# Short names, for the review and for lists.
group-name =
    .ENTERPRISE = Enterprise
    .ADMINISTRATIVE = Administrative
