with held as (
    select
        province_id,
        assessed_year,
        unit_group,
        count(*) as n_held,
        string_agg(distinct held_reason, ', ' order by held_reason) as held_reasons
    from {{ ref('int_unit_scores') }}
    where fate = 'held' and pillar_key is null and province_id is not null and assessed_year is not null
    group by province_id, assessed_year, unit_group
),

averages as (
    select
        province_id,
        assessed_year,
        unit_group
    from {{ ref('int_score_averages') }}
    where basis = 'published'
),

-- announcements whose figures lie elsewhere or were not found: they belong to no group
empty_announcements as (
    select
        document_years.province_id,
        documents.assessed_year,
        'all' as unit_group,
        count(*) as n_announcements,
        string_agg(
            distinct coalesce(documents.data_location, 'no rows found'), ', '
            order by coalesce(documents.data_location, 'no rows found')
        ) as data_location,
        string_agg(documents.url, '; ' order by documents.url) as urls
    from {{ ref('int_documents') }} as documents
    inner join {{ ref('int_document_years') }} as document_years
        on
            documents.document_id = document_years.document_id
            and documents.assessed_year = document_years.assessed_year
    where
        documents.is_result
        and document_years.province_id is not null
        and not exists (
            select 1 from {{ ref('int_unit_scores') }} as scores
            where scores.document_id = documents.document_id
        )
    group by document_years.province_id, documents.assessed_year
),

keys as (
    select
        province_id,
        assessed_year,
        unit_group
    from {{ ref('int_group_sizes') }}
    union
    select
        province_id,
        assessed_year,
        unit_group
    from held
    union
    select
        province_id,
        assessed_year,
        unit_group
    from empty_announcements
),

portals as (
    select
        state.*,
        provinces.province_id
    from {{ ref('int_portal_state') }} as state
    left join {{ ref('provinces') }} as provinces
        on starts_with(state.portal_id || '-', provinces.province_id || '-')
    qualify row_number() over (partition by state.portal_id order by length(provinces.province_id) desc nulls last) = 1
),

groups_held as (
    select
        concat_ws('/', keys.province_id, cast(keys.assessed_year as varchar), keys.unit_group) as coverage_id,
        keys.province_id,
        cast(null as varchar) as portal_id,
        keys.assessed_year,
        keys.unit_group,
        case
            when
                counted.is_complete
                and counted.n_with_score + counted.n_with_pct + counted.n_with_rating > 0
                then 'complete'
            when counted.n_units > 0 then 'partial'
            when held.n_held > 0 then 'held'
            when averages.province_id is not null then 'average_only'
            when sizes.n_stated is not null then 'counts_only'
            else 'announced_elsewhere'
        end as status,
        cast(coalesce(counted.n_units, 0) as integer) as n_units,
        sizes.n_expected,
        sizes.expected_source,
        cast(coalesce(counted.n_with_score, 0) as integer) as n_with_score,
        cast(coalesce(counted.n_with_pct, 0) as integer) as n_with_pct,
        cast(coalesce(counted.n_with_rank, 0) as integer) as n_with_rank,
        cast(coalesce(counted.n_with_rating, 0) as integer) as n_with_rating,
        averages.province_id is not null as has_published_average,
        cast(coalesce(held.n_held, 0) as integer) as n_held,
        nullif(
            concat_ws(
                '; ',
                case
                    when sizes.n_expected > coalesce(counted.n_units, 0)
                        then
                            sizes.n_expected - coalesce(counted.n_units, 0)
                            || ' of ' || sizes.n_expected || ' units not named'
                end,
                case
                    when counted.n_units > counted.n_with_score and counted.n_units > counted.n_with_pct
                        then
                            counted.n_units - greatest(counted.n_with_score, counted.n_with_pct)
                            || ' units without a score'
                end,
                case when held.n_held > 0 then held.n_held || ' records wait for review: ' || held.held_reasons end,
                case
                    when empty_announcements.n_announcements > 0
                        then
                            empty_announcements.n_announcements || ' announcements without unit rows ('
                            || empty_announcements.data_location || '): ' || empty_announcements.urls
                end
            ),
            ''
        ) as why_not
    from keys
    left join {{ ref('int_groups') }} as counted
        on
            keys.province_id = counted.province_id
            and keys.assessed_year = counted.assessed_year
            and keys.unit_group = counted.unit_group
    left join {{ ref('int_group_sizes') }} as sizes
        on
            keys.province_id = sizes.province_id
            and keys.assessed_year = sizes.assessed_year
            and keys.unit_group = sizes.unit_group
    left join held
        on
            keys.province_id = held.province_id
            and keys.assessed_year = held.assessed_year
            and keys.unit_group = held.unit_group
    left join averages
        on
            keys.province_id = averages.province_id
            and keys.assessed_year = averages.assessed_year
            and keys.unit_group = averages.unit_group
    left join empty_announcements
        on
            keys.province_id = empty_announcements.province_id
            and keys.assessed_year = empty_announcements.assessed_year
            and keys.unit_group = empty_announcements.unit_group
),

-- facts of a province whose portal fails are old, not absent: the row says since when
failing_provinces as (
    select
        province_id,
        min(failing_since) as failing_since,
        arg_max(last_failure, last_attempt_at) as last_failure,
        max(last_good_at) as last_good_fetch_at
    from portals
    where n_failing > 0 and province_id is not null
    group by province_id
)

select
    groups_held.coverage_id,
    groups_held.province_id,
    groups_held.portal_id,
    groups_held.assessed_year,
    groups_held.unit_group,
    groups_held.status,
    groups_held.n_units,
    groups_held.n_expected,
    groups_held.expected_source,
    groups_held.n_with_score,
    groups_held.n_with_pct,
    groups_held.n_with_rank,
    groups_held.n_with_rating,
    groups_held.has_published_average,
    groups_held.n_held,
    groups_held.why_not,
    failing_provinces.failing_since,
    failing_provinces.last_failure,
    failing_provinces.last_good_fetch_at
from groups_held
left join failing_provinces on groups_held.province_id = failing_provinces.province_id
union all
select
    'portal/' || portal_id as coverage_id,
    province_id,
    portal_id,
    cast(null as smallint) as assessed_year,
    cast(null as varchar) as unit_group,
    case when is_failing then 'portal_failing' else 'pages_failing' end as status,
    0 as n_units,
    cast(null as integer) as n_expected,
    cast(null as varchar) as expected_source,
    0 as n_with_score,
    0 as n_with_pct,
    0 as n_with_rank,
    0 as n_with_rating,
    false as has_published_average,
    0 as n_held,
    n_failing || ' of ' || n_addresses || ' addresses: ' || failures as why_not,
    failing_since,
    last_failure,
    last_good_at as last_good_fetch_at
from portals
where n_failing > 0
