# Columns

column-code = Code
column-submitted_at = Sent
column-status = Status
column-unit = Unit code
column-unit_path = Unit
column-full_name = Name
column-phone = Phone
column-flags = Flags
column-excerpt = Description
column-key = Code
column-label = Item
column-submitted = Sent
column-valid = Approved
column-bar = Chart
column-name = Name
column-level = Level
column-expires_at = Expires
column-revoked_at = Revoked
column-path = Unit
column-children = Below
column-quota = Places
column-id = Number
column-at = At
column-channel = Channel
column-kind = Kind
column-problem = Problem
