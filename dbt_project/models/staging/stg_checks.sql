select
    document_id,
    record_no,
    document_id || '#k' || record_no as record_id,
    name as check_name,
    subject,
    unit_group,
    passed,
    expected,
    actual,
    detail
from {{ source('raw', 'checks') }}
