-- The reference has 63 provinces up to 2025-06-30 and 34 from the day after, every year's end in between and since.
with days (day, n) as (
    values
    (date '2020-12-31', 63),
    (date '2024-12-31', 63),
    (date '2025-01-01', 63),
    (date '2025-06-30', 63),
    (date '2025-07-01', 34),
    (date '2026-12-31', 34)
)

select
    days.day,
    days.n,
    count(provinces.province_id) as n_found
from days
left join {{ ref('provinces') }} as provinces
    on
        days.day between coalesce(provinces.valid_from, date '1900-01-01')
        and coalesce(provinces.valid_to, date '9999-12-31')
group by days.day, days.n
having count(provinces.province_id) <> days.n
