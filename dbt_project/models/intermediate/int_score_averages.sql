-- published, computed and implied averages in one shape
with accepted as (
    select *
    from {{ ref('int_averages') }}
    where fate = 'accepted'
),

published as (
    select
        accepted.province_id,
        accepted.assessed_year,
        accepted.unit_group,
        'published' as basis,
        'stated' as method,
        accepted.avg_score,
        accepted.avg_score_pct,
        accepted.max_value as max_score,
        sizes.n_stated as n_units,
        accepted.change,
        accepted.compared_year,
        accepted.qualifier,
        accepted.correction_id,
        accepted.document_id,
        accepted.decision_number,
        accepted.decision_date,
        accepted.url,
        accepted.locator
    from accepted
    left join {{ ref('int_group_sizes') }} as sizes
        on
            accepted.document_id = sizes.stated_document_id
            and accepted.province_id = sizes.province_id
            and accepted.assessed_year = sizes.assessed_year
            and accepted.unit_group = sizes.unit_group
),

-- the mean of the units, when the whole group is there with its values
computed as (
    select
        unit_groups.province_id,
        unit_groups.assessed_year,
        unit_groups.unit_group,
        'computed' as basis,
        'mean_of_units' as method,
        case
            when unit_groups.n_with_score = unit_groups.n_units
                then cast(round(cast(unit_groups.sum_score as double) / unit_groups.n_units, 6) as decimal(18, 6))
        end as avg_score,
        case
            when unit_groups.n_with_pct = unit_groups.n_units
                then cast(round(cast(unit_groups.sum_pct as double) / unit_groups.n_units, 6) as decimal(18, 6))
        end as avg_score_pct,
        unit_groups.max_score,
        cast(unit_groups.n_units as integer) as n_units,
        cast(null as decimal(18, 6)) as change,
        cast(null as smallint) as compared_year,
        cast(null as varchar) as qualifier,
        cast(null as varchar) as correction_id,
        unit_groups.document_id,
        documents.decision_number,
        documents.decision_date,
        documents.url,
        unit_groups.score_locators as locator
    from {{ ref('int_groups') }} as unit_groups
    inner join {{ ref('int_documents') }} as documents on unit_groups.document_id = documents.document_id
    where
        unit_groups.is_complete
        and unit_groups.n_units in (unit_groups.n_with_score, unit_groups.n_with_pct)
),

-- what a stated change says of an earlier year: this year's value minus the signed change
implied as (
    select
        provinces.province_id,
        accepted.compared_year as assessed_year,
        accepted.unit_group,
        'implied' as basis,
        'stated_minus_change' as method,
        case when not accepted.is_percent then accepted.value - accepted.change end as avg_score,
        case when accepted.is_percent then accepted.value - accepted.change end as avg_score_pct,
        cast(null as decimal(18, 6)) as max_score,
        cast(null as integer) as n_units,
        cast(null as decimal(18, 6)) as change,
        cast(null as smallint) as compared_year,
        accepted.qualifier,
        accepted.correction_id,
        accepted.document_id,
        accepted.decision_number,
        accepted.decision_date,
        accepted.url,
        accepted.locator
    from accepted
    inner join {{ ref('provinces') }} as provinces on accepted.province_id = provinces.province_id
    where
        accepted.change is not null
        and accepted.compared_year < accepted.assessed_year
        -- and nothing outside the scale
        and accepted.value - accepted.change between 0 and case
            when accepted.is_percent then 100 else coalesce(accepted.max_value, {{ var('highest_scale') }})
        end
        -- nothing is implied for a year in which this body did not exist
        and make_date(accepted.compared_year, 12, 31) >= coalesce(provinces.valid_from, date '1900-01-01')
    qualify row_number() over (
        partition by provinces.province_id, accepted.compared_year, accepted.unit_group
        order by accepted.assessed_year, accepted.document_id
    ) = 1
)

select * from published
union all
select * from computed
union all
select * from implied
