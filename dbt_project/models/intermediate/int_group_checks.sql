-- one row per check of a whole result set (province and year, whatever the documents), laid to the document that is its
-- main evidence. A check that could not be made is kept, with passed = null
with averages as (
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

evidence as (
    select
        province_id,
        assessed_year,
        unit_group,
        mode(document_id) as document_id
    from {{ ref('int_unit_facts') }}
    where pillar_key is null
    group by province_id, assessed_year, unit_group
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
        unit_groups.n_from_tables,
        evidence.document_id
    from {{ ref('int_groups') }} as unit_groups
    inner join evidence
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
    from {{ ref('int_unit_scores') }}
    where held_reason is null and pillar_key is null
    group by province_id, assessed_year, unit_group
)

select
    {{ check_columns(
        'published_average_is_computed',
        passed="case
        when qualifier is not null then null
        when published_score is not null and computed_score is not null
            then abs(published_score - computed_score) <= 0.0101
        when published_pct is not null and computed_pct is not null then abs(published_pct - computed_pct) <= 0.0101
    end",
        expected="cast(coalesce(published_score, published_pct) as double)",
        actual="cast(case when published_score is not null then computed_score else computed_pct end as double)",
        difference="case
        when published_score is not null then computed_score - published_score
        else computed_pct - published_pct
    end"
    ) }}
from average_check
union all
select
    {{ check_columns(
        'overall_average_is_mean_of_groups',
        unit_group="'all'",
        subject="'all'",
        passed="case when n_groups > 1 then abs(cast(published_score as double) - mean_of_groups) <= 0.0501 end",
        expected="cast(published_score as double)",
        actual="round(mean_of_groups, 6)",
        difference="round(mean_of_groups - cast(published_score as double), 6)"
    ) }}
from overall_check
union all
select
    {{ check_columns(
        'change_meets_earlier_average',
        passed="case when earlier_score is not null then abs(implied_score - earlier_score) <= 0.0101 end",
        expected="cast(earlier_score as double)",
        actual="cast(implied_score as double)",
        difference="implied_score - earlier_score"
    ) }}
from change_check
union all
-- prose names leaders and last ones; only a table, or more than half of the units, claims to be the whole group
select
    {{ check_columns(
        'units_are_as_many_as_expected',
        passed="case
        when n_units >= n_expected or n_from_tables > 0 or n_units * 2 > n_expected then n_units = n_expected
    end",
        expected="n_expected",
        actual="n_units",
        difference="n_units - n_expected"
    ) }}
from size_check
union all
select
    {{ check_columns(
        'stated_size_is_reference',
        passed="case when n_stated is not null then n_stated = n_reference end",
        expected="n_reference",
        actual="n_stated",
        difference="n_stated - n_reference"
    ) }}
from size_check
where n_reference is not null
union all
select
    {{ check_columns(
        'sources_agree',
        passed="case when n_documents > 1 then n_disagreeing = 0 end",
        expected="'0 units differ'",
        actual="n_disagreeing || ' units differ'",
        difference="n_disagreeing"
    ) }}
from agreement_check
