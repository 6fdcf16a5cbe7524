-- one row per check made across records: of a document's own rows (document checks) and of a whole result set
-- (province and year, whatever the documents). A check that could not be made is kept with passed = null
with usable as (
    select *
    from {{ ref('int_unit_scores') }}
    where held_reason is null and pillar_key is null
),

document_groups as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        count(*) as n_rows
    from usable
    group by document_id, province_id, assessed_year, unit_group
),

-- percent against score and maximum, within the last printed digit
percent_check as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        'percent_is_score_of_maximum' as check_name,
        unit_group as subject,
        count(*) filter (where can_compare) as n_comparable,
        count(*) filter (where can_compare and not agrees) as n_wrong
    from (
        select
            *,
            score is not null and max_score > 0 and printed_pct is not null and not is_share_of_one as can_compare,
            abs(cast(printed_pct as double) - 100.0 * cast(score as double) / cast(max_score as double))
            <= 0.6 / power(10, coalesce(pct_digits, 0)) as agrees
        from usable
    )
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
        count(*) filter (where rank > rank_before and (score_before is not null and score is not null)) as n_score_pairs,
        count(*) filter (where rank > rank_before and score > score_before) as n_score_inversions,
        count(*) filter (where rank > rank_before and (pct_before is not null and score_pct is not null)) as n_pct_pairs,
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

band_check as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        count(*) as n_bands,
        count(*) filter (where highest > next_lowest) as n_overlaps
    from (
        select
            *,
            lead(lowest) over (
                partition by document_id, province_id, assessed_year, unit_group
                order by level_order
            ) as next_lowest
        from rating_bands
    )
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
            and coalesce(counts.rating_level_id, counts.rating_key) = coalesce(scores.rating_level_id, scores.rating_key)
    where counts.held_reason is null
    group by all
),

averages as (
    select *
    from {{ ref('int_score_averages') }}
),

average_check as (
    select
        published.document_id,
        published.province_id,
        published.assessed_year,
        published.unit_group,
        published.avg_score as published_score,
        computed.avg_score as computed_score,
        published.avg_score_pct as published_pct,
        computed.avg_score_pct as computed_pct,
        published.qualifier
    from averages as published
    left join averages as computed
        on
            published.province_id = computed.province_id
            and published.assessed_year = computed.assessed_year
            and published.unit_group = computed.unit_group
            and computed.basis = 'computed'
    where published.basis = 'published' and published.unit_group <> 'all'
),

-- an average over all groups is the mean of the units or, as some provinces do, the mean of the group means
overall_check as (
    select
        overall.document_id,
        overall.province_id,
        overall.assessed_year,
        overall.avg_score as published_score,
        count(parts.avg_score) as n_groups,
        avg(cast(parts.avg_score as double)) as mean_of_groups
    from averages as overall
    left join averages as parts
        on
            overall.province_id = parts.province_id
            and overall.assessed_year = parts.assessed_year
            and overall.document_id = parts.document_id
            and parts.basis = 'published'
            and parts.unit_group <> 'all'
    where overall.basis = 'published' and overall.unit_group = 'all' and overall.avg_score is not null
    group by overall.document_id, overall.province_id, overall.assessed_year, overall.avg_score
),

change_check as (
    select
        implied.document_id,
        implied.province_id,
        implied.assessed_year,
        implied.unit_group,
        implied.avg_score as implied_score,
        coalesce(published.avg_score, computed.avg_score) as earlier_score
    from averages as implied
    left join averages as published
        on
            implied.province_id = published.province_id
            and implied.assessed_year = published.assessed_year
            and implied.unit_group = published.unit_group
            and published.basis = 'published'
    left join averages as computed
        on
            implied.province_id = computed.province_id
            and implied.assessed_year = computed.assessed_year
            and implied.unit_group = computed.unit_group
            and computed.basis = 'computed'
    where implied.basis = 'implied' and implied.avg_score is not null
),

size_check as (
    select
        unit_groups.province_id,
        unit_groups.assessed_year,
        unit_groups.unit_group,
        unit_groups.n_units,
        unit_groups.n_expected,
        unit_groups.n_stated,
        unit_groups.n_reference,
        evidence.document_id
    from {{ ref('int_groups') }} as unit_groups
    inner join (
        select
            province_id,
            assessed_year,
            unit_group,
            mode(document_id) as document_id
        from {{ ref('int_unit_facts') }}
        where pillar_key is null
        group by province_id, assessed_year, unit_group
    ) as evidence
        on
            unit_groups.province_id = evidence.province_id
            and unit_groups.assessed_year = evidence.assessed_year
            and unit_groups.unit_group = evidence.unit_group
),

agreement_check as (
    select
        province_id,
        assessed_year,
        unit_group,
        arg_min(document_id, evidence_order) as document_id,
        count(distinct unit_id) filter (where sources_disagree) as n_disagreeing,
        count(distinct document_id) as n_documents
    from usable
    group by province_id, assessed_year, unit_group
)

select
    document_id, province_id, assessed_year, unit_group, check_name, subject,
    case when n_comparable > 0 then n_wrong = 0 end as passed,
    '0 rows differ' as expected,
    n_wrong || ' of ' || n_comparable || ' rows differ' as actual,
    cast(null as double) as difference
from percent_check
union all
select
    document_id, province_id, assessed_year, unit_group, 'rank_follows_value' as check_name, unit_group as subject,
    case
        when n_pct_pairs > 0 or n_score_pairs > 0
            then
                (n_pct_pairs > 0 and n_pct_inversions = 0 and n_pct_pairs >= n_score_pairs)
                or (n_score_pairs > 0 and n_score_inversions = 0 and n_score_pairs >= n_pct_pairs)
    end as passed,
    '0 ranks out of order' as expected,
    n_pct_inversions || ' by percent, ' || n_score_inversions || ' by score' as actual,
    cast(null as double) as difference
from order_check
union all
select
    document_groups.document_id, document_groups.province_id, document_groups.assessed_year, document_groups.unit_group,
    'ratings_follow_value' as check_name, document_groups.unit_group as subject,
    case when band_check.n_bands > 1 then band_check.n_overlaps = 0 end as passed,
    '0 ratings overlap' as expected,
    coalesce(band_check.n_overlaps, 0) || ' of ' || coalesce(band_check.n_bands, 0) || ' ratings overlap' as actual,
    cast(null as double) as difference
from document_groups
left join band_check
    on
        document_groups.document_id = band_check.document_id
        and document_groups.province_id = band_check.province_id
        and document_groups.assessed_year = band_check.assessed_year
        and document_groups.unit_group = band_check.unit_group
union all
select
    document_id, province_id, assessed_year, unit_group, 'stated_count_is_names' as check_name,
    rating || ' (' || record_no || ')' as subject,
    -- counts without any name (a table behind a link) can't be reconciled
    case when n_named > 0 or n_stated = 0 then n_named = n_stated end as passed,
    cast(n_stated as varchar) as expected,
    cast(n_named as varchar) as actual,
    cast(n_named - n_stated as double) as difference
from count_check
union all
select
    document_id, province_id, assessed_year, unit_group, 'published_average_is_computed' as check_name, unit_group as subject,
    case
        when qualifier is not null then null
        when published_score is not null and computed_score is not null then abs(published_score - computed_score) <= 0.0101
        when published_pct is not null and computed_pct is not null then abs(published_pct - computed_pct) <= 0.0101
    end as passed,
    cast(cast(coalesce(published_score, published_pct) as double) as varchar) as expected,
    cast(cast(case when published_score is not null then computed_score else computed_pct end as double) as varchar) as actual,
    cast(case when published_score is not null then computed_score - published_score else computed_pct - published_pct end as double)
        as difference
from average_check
union all
select
    document_id, province_id, assessed_year, 'all' as unit_group, 'overall_average_is_mean_of_groups' as check_name,
    'all' as subject,
    case when n_groups > 1 then abs(cast(published_score as double) - mean_of_groups) <= 0.0501 end as passed,
    cast(cast(published_score as double) as varchar) as expected,
    cast(round(mean_of_groups, 6) as varchar) as actual,
    round(mean_of_groups - cast(published_score as double), 6) as difference
from overall_check
union all
select
    document_id, province_id, assessed_year, unit_group, 'change_meets_earlier_average' as check_name, unit_group as subject,
    case when earlier_score is not null then abs(implied_score - earlier_score) <= 0.0101 end as passed,
    cast(cast(earlier_score as double) as varchar) as expected,
    cast(cast(implied_score as double) as varchar) as actual,
    cast(implied_score - earlier_score as double) as difference
from change_check
union all
select
    document_id, province_id, assessed_year, unit_group, 'units_are_as_many_as_expected' as check_name, unit_group as subject,
    case when n_expected is not null then n_units = n_expected end as passed,
    cast(n_expected as varchar) as expected,
    cast(n_units as varchar) as actual,
    cast(n_units - n_expected as double) as difference
from size_check
union all
select
    document_id, province_id, assessed_year, unit_group, 'stated_size_is_reference' as check_name, unit_group as subject,
    case when n_stated is not null and n_reference is not null then n_stated = n_reference end as passed,
    cast(n_reference as varchar) as expected,
    cast(n_stated as varchar) as actual,
    cast(n_stated - n_reference as double) as difference
from size_check
where n_reference is not null
union all
select
    document_id, province_id, assessed_year, unit_group, 'sources_agree' as check_name, unit_group as subject,
    case when n_documents > 1 then n_disagreeing = 0 end as passed,
    '0 units differ' as expected,
    n_disagreeing || ' units differ' as actual,
    cast(n_disagreeing as double) as difference
from agreement_check
