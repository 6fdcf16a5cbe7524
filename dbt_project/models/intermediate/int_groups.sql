-- one row per province, assessed year and unit group with unit facts: what is there, and whether it is the whole group
with facts as (
    select
        *,
        -- the document most scores of the group come from
        mode(score_document_id) over (partition by province_id, assessed_year, unit_group) as group_document_id
    from {{ ref('int_unit_facts') }}
    where pillar_key is null
),

grouped as (
    select
        province_id,
        assessed_year,
        unit_group,
        count(*) as n_units,
        count(*) filter (where method <> 'prose') as n_from_tables,
        count(score) filter (where qualifier is null) as n_with_score,
        count(score_pct) filter (where qualifier is null) as n_with_pct,
        count(rank) as n_with_rank,
        count(rating) as n_with_rating,
        max(rank) as last_rank,
        min(rank) as first_rank,
        sum(score) filter (where qualifier is null) as sum_score,
        sum(score_pct) filter (where qualifier is null) as sum_pct,
        case when count(distinct max_score) = 1 and count(max_score) = count(*) then max(max_score) end as max_score,
        count(distinct score_document_id) as n_documents,
        min(group_document_id) as document_id,
        string_agg(
            case when score_document_id <> group_document_id then score_document_id || '/' else '' end
            || regexp_extract(score_locator, '(?:^| )(score(?:_pct)?=[^ ]+)', 1),
            ' '
            order by rank, unit_id
        ) filter (where score is not null or score_pct is not null) as score_locators
    from facts
    group by province_id, assessed_year, unit_group
)

select
    grouped.*,
    sizes.n_expected,
    sizes.n_stated,
    sizes.n_reference,
    sizes.expected_source,
    -- a top-ten list must never pass for a whole group
    case
        when sizes.n_expected is not null then grouped.n_units >= sizes.n_expected
        when grouped.first_rank <> 1 or grouped.last_rank > grouped.n_units then false
        when grouped.unit_group = 'commune' then grouped.n_units >= {{ var('min_complete_commune') }}
        else grouped.n_units >= {{ var('min_complete_department') }}
    end as is_complete
from grouped
left join {{ ref('int_group_sizes') }} as sizes
    on
        grouped.province_id = sizes.province_id
        and grouped.assessed_year = sizes.assessed_year
        and grouped.unit_group = sizes.unit_group
