select
    province_id,
    assessed_year,
    unit_group,
    basis,
    method,
    cast(avg_score as double) as avg_score,
    cast(avg_score_pct as double) as avg_score_pct,
    cast(max_score as double) as max_score,
    n_units,
    cast(change as double) as change,
    compared_year,
    qualifier,
    correction_id,
    document_id,
    decision_number,
    decision_date,
    url,
    locator
from {{ ref('int_score_averages') }}
order by province_id, assessed_year, unit_group, basis
