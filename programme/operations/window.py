"""Operations on the entry window."""

from programme.access import Right
from programme.operations.operation import Operation, changes
from programme.requests.window import CloseWindow, ExtendWindow, ShowWindow, WindowMoved, WindowShown
from programme.use_cases.window import close_window, counted, extend_window, show_window, tried

SHOW_WINDOW = Operation(
    name="window", request=ShowWindow, response=WindowShown, right=Right.COUNT, perform=show_window
)
EXTEND_WINDOW = Operation(
    name="window-extend",
    request=ExtendWindow,
    response=WindowMoved,
    right=Right.WINDOW,
    perform=extend_window,
    writes=changes,
    trial=tried,
    joined=counted,
)
CLOSE_WINDOW = Operation(
    name="window-close",
    request=CloseWindow,
    response=WindowMoved,
    right=Right.WINDOW,
    perform=close_window,
    writes=changes,
    trial=tried,
    joined=counted,
)
