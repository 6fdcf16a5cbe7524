-- one row per province, assessed year and unit group: how many units there should be, and who says so
with stated_per_document as (
    select
        document_id,
        province_id,
        assessed_year,
        unit_group,
        max(of_total) as of_total,
        -- counts of every rating add up to the group, unless a rating is counted twice
        case when count(*) = count(distinct coalesce(rating_level_id, rating_key)) then sum(n) end as sum_of_counts
    from {{ ref('int_rating_counts') }}
    where held_reason is null
    group by document_id, province_id, assessed_year, unit_group
),

stated as (
    select
        stated_per_document.province_id,
        stated_per_document.assessed_year,
        stated_per_document.unit_group,
        stated_per_document.of_total,
        stated_per_document.sum_of_counts,
        stated_per_document.document_id
    from stated_per_document
    inner join {{ ref('int_documents') }} as documents on stated_per_document.document_id = documents.document_id
    qualify row_number() over (
        partition by stated_per_document.province_id, stated_per_document.assessed_year, stated_per_document.unit_group
        order by documents.precedence, documents.announced_on desc, stated_per_document.document_id
    ) = 1
),

reported as (
    select
        province_id,
        assessed_year,
        unit_group
    from {{ ref('int_unit_scores') }}
    where held_reason is null
    union
    select
        province_id,
        assessed_year,
        unit_group
    from {{ ref('int_averages') }}
    where held_reason is null
    union
    select
        province_id,
        assessed_year,
        unit_group
    from stated
),

district_counts as (
    select
        reported.province_id,
        reported.assessed_year,
        count(*) as n_districts
    from (
        select distinct
            province_id,
            assessed_year
        from reported
    ) as reported
    inner join {{ ref('districts') }} as districts
        on
            reported.province_id = districts.province_id
            and make_date(reported.assessed_year, 12, 31)
            between coalesce(districts.valid_from, date '1900-01-01')
            and coalesce(districts.valid_to, date '9999-12-31')
    group by reported.province_id, reported.assessed_year
),

joined as (
    select
        reported.province_id,
        reported.assessed_year,
        reported.unit_group,
        stated.document_id as stated_document_id,
        stated.of_total,
        case when reported.unit_group = 'district' then district_counts.n_districts end as n_districts,
        -- "2 đơn vị xếp loại tốt" alone is no size: the counts must be as many as a whole group may have
        case
            when reported.unit_group = 'district' and stated.sum_of_counts < district_counts.n_districts then null
            when reported.unit_group = 'commune' and stated.sum_of_counts < {{ var('min_complete_commune') }} then null
            when
                reported.unit_group not in ('district', 'commune')
                and stated.sum_of_counts < {{ var('min_complete_department') }}
                then null
            else stated.sum_of_counts
        end as sum_of_counts
    from reported
    left join stated
        on
            reported.province_id = stated.province_id
            and reported.assessed_year = stated.assessed_year
            and reported.unit_group = stated.unit_group
    left join district_counts
        on
            reported.province_id = district_counts.province_id
            and reported.assessed_year = district_counts.assessed_year
)

select
    province_id,
    assessed_year,
    unit_group,
    stated_document_id,
    cast(coalesce(of_total, sum_of_counts) as integer) as n_stated,
    cast(n_districts as integer) as n_reference,
    cast(coalesce(of_total, n_districts, sum_of_counts) as integer) as n_expected,
    case
        when of_total is not null then 'stated'
        when n_districts is not null then 'reference'
        when sum_of_counts is not null then 'stated'
    end as expected_source
from joined
