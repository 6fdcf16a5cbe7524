-- one row per check of a document's own accepted rows against one another. A check that could not be made is kept,
-- with passed = null
with usable as (
    select *
    from {{ ref('int_unit_scores') }}
    where held_reason is null and pillar_key is null
),

-- percent against score and maximum, within the last printed digit
comparable as (
    select
        *,
        score is not null and max_score > 0 and printed_pct is not null and not is_share_of_one as can_compare,
        abs(cast(printed_pct as double) - 100.0 * cast(score as double) / cast(max_score as double))
        <= 0.6 / power(10, coalesce(pct_digits, 0)) as agrees
    from usable
),

percent_check as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        count(*) filter (where can_compare) as n_comparable,
        count(*) filter (where can_compare and not agrees) as n_wrong
    from comparable
    group by document_id, province_id, assessed_year, unit_group
),

-- ranks follow the percent or, where maxima differ and the page ranks by points, the score
order_pairs as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        rank,
        score,
        score_pct,
        lag(rank) over by_rank as rank_before,
        lag(score) over by_rank as score_before,
        lag(score_pct) over by_rank as pct_before
    from usable
    where rank is not null and qualifier is null
    window by_rank as (
        partition by document_id, province_id, assessed_year, unit_group, coalesce(parent, '')
        order by rank, score_pct desc nulls last, score desc nulls last, record_no
    )
),

order_check as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        count(score - score_before) filter (where rank > rank_before) as n_score_pairs,
        count(*) filter (where rank > rank_before and score > score_before) as n_score_inversions,
        count(score_pct - pct_before) filter (where rank > rank_before) as n_pct_pairs,
        count(*) filter (where rank > rank_before and score_pct > pct_before) as n_pct_inversions
    from order_pairs
    group by document_id, province_id, assessed_year, unit_group
),

-- a better rating never stands on a lower value
rating_bands as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        level_order,
        min(coalesce(score_pct, score)) as lowest,
        max(coalesce(score_pct, score)) as highest
    from usable
    where level_order is not null and qualifier is null and coalesce(score_pct, score) is not null
    group by document_id, province_id, assessed_year, unit_group, level_order
),

neighbours as (
    select
        *,
        lead(lowest) over (
            partition by document_id, province_id, assessed_year, unit_group
            order by level_order
        ) as next_lowest
    from rating_bands
),

band_check as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        count(*) as n_bands,
        count(*) filter (where highest > next_lowest) as n_overlaps
    from neighbours
    group by document_id, province_id, assessed_year, unit_group
),

-- stated counts per rating against the units named with it in the same document
count_check as (
    select
        counts.document_id,
        counts.province_id,
        counts.assessed_year,
        counts.unit_group,
        counts.rating,
        counts.record_no,
        counts.n as n_stated,
        count(scores.record_id) as n_named
    from {{ ref('int_rating_counts') }} as counts
    left join {{ ref('int_unit_scores') }} as scores
        on
            counts.document_id = scores.document_id
            and counts.assessed_year = scores.assessed_year
            and counts.unit_group = scores.unit_group
            and scores.pillar_key is null
            and coalesce(counts.rating_level_id, counts.rating_key)
            = coalesce(scores.rating_level_id, scores.rating_key)
    where counts.held_reason is null
    group by all
)

select
    {{ check_columns(
        'percent_is_score_of_maximum',
        passed="case when n_comparable > 0 then n_wrong = 0 end",
        expected="'0 rows differ'",
        actual="n_wrong || ' of ' || n_comparable || ' rows differ'"
    ) }}
from percent_check
union all
select
    {{ check_columns(
        'rank_follows_value',
        passed="case
        when n_pct_pairs > 0 or n_score_pairs > 0
            then
                (n_pct_pairs > 0 and n_pct_inversions = 0 and n_pct_pairs >= n_score_pairs)
                or (n_score_pairs > 0 and n_score_inversions = 0 and n_score_pairs >= n_pct_pairs)
    end",
        expected="'0 ranks out of order'",
        actual="n_pct_inversions || ' by percent, ' || n_score_inversions || ' by score'"
    ) }}
from order_check
union all
select
    {{ check_columns(
        'ratings_follow_value',
        passed="case when n_bands > 1 then n_overlaps = 0 end",
        expected="'0 ratings overlap'",
        actual="n_overlaps || ' of ' || n_bands || ' ratings overlap'"
    ) }}
from band_check
union all
-- counts without their names (a table behind a link, or only the leader is told) can't be reconciled
select
    {{ check_columns(
        'stated_count_is_names',
        subject="rating || ' (' || record_no || ')'",
        passed="case when n_named > n_stated or n_named * 2 >= n_stated then n_named = n_stated end",
        expected="n_stated",
        actual="n_named",
        difference="n_named - n_stated"
    ) }}
from count_check
