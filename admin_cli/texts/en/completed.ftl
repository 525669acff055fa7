show-changes = Changed since it was returned
next-completed = Completed by the author; what was taken out and what is new is marked:
