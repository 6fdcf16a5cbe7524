select
    -- keys
    document_id,
    portal_id,
    body_sha256,

    -- where from
    url,
    found_on,
    origin,
    first_seen_at,
    regexp_extract(lower(url), '^[a-z]+://([^/:?#]+)', 1) as host,

    -- what it is
    media_type,
    reader,
    read_outcome,
    method,
    title,
    note,

    -- what it announces
    province as province_printed,
    {{ parse_date('published_on') }} as published_on,
    {{ parse_year('assessed_year') }} as assessed_year,
    decision_number,
    {{ parse_date('decision_date') }} as decision_date,
    is_result,
    why_not,
    data_location,
    decimal_mark,
    decimal_evidence,
    locator
from {{ source('raw', 'documents') }}
