select
    document_id,
    record_no,
    document_id || '#c' || record_no as record_id,
    unit_group,
    {{ parse_year('assessed_year') }} as assessed_year,
    rating,
    {{ rating_key('rating') }} as rating_key,
    n as n_text,
    n_printed,
    {{ parse_integer('n') }} as n,
    of_total as of_total_text,
    {{ parse_integer('of_total') }} as of_total,
    locator
from {{ source('raw', 'rating_counts') }}
