select
    checks.record_id as reconciliation_id,
    checks.province_id,
    checks.assessed_year,
    checks.unit_group,
    checks.made_by,
    checks.check_name,
    checks.subject,
    case
        when checks.passed is null then 'not_applicable'
        when checks.passed then 'passed'
        else 'failed'
    end as status,
    checks.expected,
    checks.actual,
    checks.difference,
    checks.detail,
    checks.document_id,
    documents.decision_number,
    documents.decision_date,
    documents.url
from {{ ref('int_reconciliation') }} as checks
inner join {{ ref('int_documents') }} as documents on checks.document_id = documents.document_id
