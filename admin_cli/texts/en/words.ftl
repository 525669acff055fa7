# Words of the programme

status-submitted = waiting
status-under_review = under review
status-returned = returned
status-approved = approved
status-rejected = rejected
status-nominated = nominated
status-not_selected = not selected
status-commended = commended
status-withdrawn = withdrawn

act-submit = send
act-claim = claim
act-release = release
act-approve = approve
act-return = return
act-reject = reject
act-reopen = reopen
act-resubmit = send again
act-withdraw = withdraw
act-nominate = nominate
act-take_back = take back
act-not_select = not select
act-commend = commend
act-list = list
act-view = show
act-reveal = reveal the phone number
act-count = count
act-search_units = search units
act-enter = enter on behalf
act-appraise = review
act-objection = record an objection
act-quota = allot places
act-dossier = make the dossier
act-view_dossier = see the dossier
act-announce = announce
act-officers = manage officers
act-window = change the window
act-catalogue = change the catalogue
act-audit = read the audit

flag-out_of_period = out of period
flag-unit_to_map = unit typed
flag-possible_duplicate = possible duplicate
flag-short = short
flag-same_phone = same phone
flag-late = late
flag-on_behalf = on behalf
flag-complaint_open = complaint open
flag-dispute_open = dispute open
flag-completed = completed
flag-disowned = not agreed by the worker
flag-secret_technology = technology secret

group-ENTERPRISE = enterprise
group-ADMINISTRATIVE = administrative

level-national = Confederation
level-top = province, city or sector
level-immediate = immediate upper union
level-grassroots = grassroots union

channel-terminal = terminal
channel-browser = browser
channel-telegram = Telegram
channel-zalo_bot = Zalo
channel-zalo_oa = Zalo OA

field-a = a: high benefit
field-b = b: new product
field-c = c: safety, environment
field-d = d: administrative reform, management
field-e = e: for the community

start-before = before the programme’s period
start-later = after the programme’s period
