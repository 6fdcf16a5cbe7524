select
    document_id,
    record_no,
    document_id || '#x' || record_no as record_id,
    text as printed_text,
    reason,
    locator
from {{ source('raw', 'rejected') }}
