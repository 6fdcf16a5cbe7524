-- every way a province may be named, with the dates the name means this body
with names as (
    select
        province_id,
        unnest([
            {{ fold_name('name') }},
            {{ fold_name('full_name') }},
            'tinh ' || {{ fold_name('name') }},
            'thanh pho ' || {{ fold_name('name') }},
            'tp ' || {{ fold_name('name') }},
            'tp' || replace({{ fold_name('name') }}, ' ', ''),
            {{ fold_name('province_id') }}
        ]) as name_key,
        coalesce(valid_from, date '1900-01-01') as valid_from,
        coalesce(valid_to, date '9999-12-31') as valid_to
    from {{ ref('provinces') }}
)

select distinct
    name_key,
    province_id,
    valid_from,
    valid_to
from names
