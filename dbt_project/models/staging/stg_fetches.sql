select
    -- keys
    fetch_id,
    portal_id,
    url,

    -- the attempt
    purpose,
    attempted_at,
    outcome,
    outcome in ('ok', 'unchanged') as is_good,
    http_status,
    elapsed_ms,
    detail,
    origin,

    -- what came
    media_type,
    body_sha256,
    body_bytes,
    final_url,
    found_on,
    link_text,
    warc_file,
    warc_offset
from {{ source('raw', 'fetches') }}
