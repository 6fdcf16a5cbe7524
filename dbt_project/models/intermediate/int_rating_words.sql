-- one row per rating word (folded) with its level
select distinct
    {{ fold_name('wording') }} as rating_key,
    rating_level_id,
    level_order
from {{ ref('rating_levels') }}
