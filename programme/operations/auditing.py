"""Operations on the audit."""

from programme.access import Right
from programme.operations.operation import Operation
from programme.requests.auditing import AuditPage, AuditVerified, ReadAudit, VerifyAudit
from programme.use_cases.auditing import read_audit, verify_audit

READ_AUDIT = Operation(
    name="audit-log", request=ReadAudit, response=AuditPage, right=Right.AUDIT, perform=read_audit
)
VERIFY_AUDIT = Operation(
    name="audit-verify", request=VerifyAudit, response=AuditVerified, right=Right.AUDIT, perform=verify_audit
)
