-- one row per document and assessed year it reports: which province that was at the time.
-- "Phú Thọ" of 2024 and of 2025 are two bodies: the end of the assessed year decides, then the announcement's date
with years as (
    select
        document_id,
        assessed_year
    from {{ ref('int_documents') }}
    union
    select
        document_id,
        assessed_year
    from {{ ref('stg_unit_scores') }}
    union
    select
        document_id,
        assessed_year
    from {{ ref('stg_averages') }}
    union
    select
        document_id,
        assessed_year
    from {{ ref('stg_rating_counts') }}
),

dated as (
    select
        documents.document_id,
        years.assessed_year,
        documents.province_key,
        documents.portal_province_id,
        documents.announced_on,
        make_date(coalesce(years.assessed_year, year(documents.announced_on)), 12, 31) as year_end
    from years
    inner join {{ ref('int_documents') }} as documents on years.document_id = documents.document_id
),

candidates as (
    select
        dated.*,
        names.province_id,
        case
            when dated.assessed_year is not null and dated.year_end between names.valid_from and names.valid_to then 1
            when dated.announced_on between names.valid_from and names.valid_to then 2
            else 3
        end as tier
    from dated
    left join {{ ref('int_province_names') }} as names on dated.province_key = names.name_key
    qualify row_number() over (
        partition by dated.document_id, dated.assessed_year
        order by tier, names.valid_from desc, names.province_id
    ) = 1
),

announced_by as (
    select
        dated.document_id,
        dated.assessed_year,
        names.province_id
    from dated
    inner join {{ ref('int_province_names') }} as names
        on
            dated.province_key = names.name_key
            and dated.announced_on between names.valid_from and names.valid_to
    qualify row_number() over (
        partition by dated.document_id, dated.assessed_year
        order by names.province_id
    ) = 1
)

select
    candidates.document_id,
    candidates.assessed_year,
    candidates.province_id,
    candidates.year_end,
    candidates.announced_on,
    case
        when candidates.province_id is null then 'province_unknown'
        when candidates.assessed_year is null then 'assessed_year_unknown'
        -- a portal speaks for its own province, for the ones merged into it, and for the one it was merged into
        when
            portal.province_id is not null
            and portal.name <> province.name
            and coalesce(province.successor_id <> portal.province_id, true)
            and coalesce(portal.successor_id <> province.province_id, true)
            and coalesce(successor_of_province.name <> portal.name, true)
            and coalesce(successor_of_portal.name <> province.name, true)
            then 'province_mismatch'
    end as problem,
    -- same name, another body: the merged province announced a year before the merger
    coalesce(announced_by.province_id <> candidates.province_id, false) as is_announced_by_successor
from candidates
left join {{ ref('provinces') }} as province on candidates.province_id = province.province_id
left join {{ ref('provinces') }} as portal on candidates.portal_province_id = portal.province_id
left join {{ ref('provinces') }} as successor_of_province on province.successor_id = successor_of_province.province_id
left join {{ ref('provinces') }} as successor_of_portal on portal.successor_id = successor_of_portal.province_id
left join announced_by
    on
        candidates.document_id = announced_by.document_id
        and candidates.assessed_year is not distinct from announced_by.assessed_year
