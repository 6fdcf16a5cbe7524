select
    rating_level_id,
    arg_min(wording, length(wording) * -1) as wording,
    any_value(meaning) as meaning,
    cast(min(level_order) as integer) as level_order,
    case
        when bool_or(scale = 'leading_advanced_forming_starting') then 'maturity'
        when bool_or(scale = 'letters') then 'letters'
        else 'quality'
    end as ladder,
    string_agg(distinct wording, '|' order by wording) as wordings,
    string_agg(distinct scale, '|' order by scale) as scales
from {{ ref('rating_levels') }}
group by rating_level_id
