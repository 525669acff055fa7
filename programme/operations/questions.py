"""Operations on workers' questions."""

from programme.access import Right
from programme.operations.operation import Operation, always
from programme.requests.questions import (
    AnswerQuestion,
    ListQuestions,
    QuestionLine,
    QuestionPage,
    QuestionShown,
    ShowQuestion,
)
from programme.use_cases.questions import answer_question, list_questions, show_question

LIST_QUESTIONS = Operation(
    name="questions",
    request=ListQuestions,
    response=QuestionPage,
    right=Right.HELPDESK,
    perform=list_questions,
)
SHOW_QUESTION = Operation(
    name="question",
    request=ShowQuestion,
    response=QuestionShown,
    right=Right.HELPDESK,
    perform=show_question,
)
ANSWER_QUESTION = Operation(
    name="question-answer",
    request=AnswerQuestion,
    response=QuestionLine,
    right=Right.HELPDESK,
    perform=answer_question,
    writes=always,
)
