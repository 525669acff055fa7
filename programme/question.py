"""How long and how many a worker's questions to the helpdesk may be (R66)."""

QUESTION_MAX = 500
"""The most characters of a question: less than any channel cuts a message at."""

ANSWER_MAX = 1000
"""The most characters of an officer's answer."""

WAITING_MAX = 3
"""How many questions of one chat may wait for an answer at a time."""
