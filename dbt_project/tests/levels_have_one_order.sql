-- A level stands at the same place in every scale of its ladder, and a word means one level.
select
    rating_level_id as subject,
    count(distinct level_order) as n
from {{ ref('rating_levels') }}
group by rating_level_id
having count(distinct level_order) > 1
union all
select
    wording as subject,
    count(distinct rating_level_id) as n
from {{ ref('rating_levels') }}
group by wording
having count(distinct rating_level_id) > 1
