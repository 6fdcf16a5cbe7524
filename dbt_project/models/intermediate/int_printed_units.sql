-- one row per way a unit is printed for a province and year: which body that is, or an id of its own.
-- a body is looked up among the names valid at the end of the assessed year, then at the announcement, then
-- within the year, then ever; two bodies in the same best class are no match
with printed as (
    select distinct
        document_years.province_id,
        scores.assessed_year,
        document_years.year_end,
        document_years.announced_on,
        {{ fold_name('provinces.name') }} as province_name_key,
        scores.unit_group,
        scores.unit_key,
        {{ fold_name("regexp_replace(scores.unit, '\([^)]*\)', '', 'g')") }} as unbracketed_key,
        coalesce(scores.parent_key, '') as parent_key
    from {{ ref('stg_unit_scores') }} as scores
    inner join {{ ref('int_document_years') }} as document_years
        on
            scores.document_id = document_years.document_id
            and scores.assessed_year = document_years.assessed_year
    inner join {{ ref('provinces') }} as provinces on document_years.province_id = provinces.province_id
),

-- the name without the province it ends with: `Sở Y tế tỉnh Kon Tum`
trimmed as (
    select
        *,
        case
            when ends_with(unbracketed_key, ' ' || province_name_key)
                then trim(substr(unbracketed_key, 1, length(unbracketed_key) - length(province_name_key) - 1))
            else unbracketed_key
        end as own_key,
        regexp_replace(
            {{ place_in_vietnamese('unbracketed_key') }}, '^(?:ubnd|uy ban nhan dan) (?:cac )?', ''
        ) as place_key,
        {{ without_district_kind("regexp_replace(" ~ place_in_vietnamese("parent_key")
            ~ ", '^(?:ubnd|uy ban nhan dan) ', '')") }} as parent_name_key
    from printed
),

placed as (
    select
        *,
        {{ compact_name(without_district_kind("regexp_replace(place_key, ' tinh ' || province_name_key || '$', '')")) }}
            as district_name_key,
        case regexp_extract(place_key, '^(huyen|thi xa|thanh pho|quan|tx|t x|tp|t p|h|q) ', 1)
            when 'huyen' then 'huyen' when 'h' then 'huyen'
            when 'thi xa' then 'thi xa' when 'tx' then 'thi xa' when 't x' then 'thi xa'
            when 'thanh pho' then 'thanh pho' when 'tp' then 'thanh pho' when 't p' then 'thanh pho'
            when 'quan' then 'quan' when 'q' then 'quan'
            else ''
        end as district_kind,
        place_key in ('thanh pho', 'tp') as is_the_city,
        case regexp_extract(place_key, '^(xa|phuong|thi tran|dac khu|x|p|tt) ', 1)
            when 'xa' then 'xa' when 'x' then 'xa'
            when 'phuong' then 'phuong' when 'p' then 'phuong'
            when 'thi tran' then 'thi-tran' when 'tt' then 'thi-tran'
            when 'dac khu' then 'dac-khu'
            else ''
        end as commune_kind,
        regexp_replace(place_key, '^(?:xa|phuong|thi tran|dac khu|x|p|tt) ', '') as commune_name_key
    from trimmed
),

-- a body may be found by its whole name, without brackets, without its province, without its `Sở`, or, in English,
-- without `Provincial`
body_keys as (
    select
        *,
        unnest([1, 2, 3, 4, 5]) as way,
        unnest([
            {{ compact_name('unit_key') }},
            {{ compact_name('unbracketed_key') }},
            {{ compact_name('own_key') }},
            case when unit_group = 'department' then {{ compact_name("'so ' || own_key") }} end,
            {{ compact_name("regexp_replace(own_key, '^(?:the )?(?:provincial |' || province_name_key || ' )?', '')") }}
        ]) as name_key
    from placed
    where unit_group in ('department', 'central', 'party_mass')
),

body_candidates as (
    select
        body_keys.*,
        names.reference_id,
        names.valid_from,
        names.valid_to
    from body_keys
    inner join {{ ref('int_unit_names') }} as names
        on names.name_kind = 'body' and body_keys.name_key = names.name_key
),

-- `thành phố` alone is the province's capital
district_keys as (
    select
        *,
        case when is_the_city then 'thanh pho' else district_kind end as kind_key,
        case when is_the_city then {{ compact_name('province_name_key') }} else district_name_key end as name_key
    from placed
    where unit_group = 'district'
),

-- the printed kind tells `huyện Hồng Ngự` from `thành phố Hồng Ngự`
district_candidates as (
    select
        district_keys.*,
        names.reference_id,
        names.valid_from,
        names.valid_to,
        case when names.district_kind = district_keys.kind_key then 1 else 2 end as way
    from district_keys
    inner join {{ ref('int_unit_names') }} as names
        on
            names.name_kind = 'district'
            and district_keys.province_id = names.province_id
            and district_keys.name_key = names.name_key
    where not district_keys.is_the_city or names.district_kind = 'thanh pho'
),

candidates as (
    select
        province_id,
        assessed_year,
        announced_on,
        unit_group,
        unit_key,
        unbracketed_key,
        parent_key,
        reference_id,
        way,
        case
            when year_end between valid_from and valid_to then 1
            when announced_on between valid_from and valid_to then 2
            when valid_from <= year_end and valid_to >= make_date(assessed_year, 1, 1) then 3
            else 4
        end as tier
    from (
        select * from body_candidates
        union all by name
        select * from district_candidates
    )
),

best as (
    select *
    from candidates
    qualify
        rank() over (
            partition by province_id, assessed_year, announced_on, unit_group, unit_key, unbracketed_key, parent_key
            order by way, tier
        ) = 1
),

matched as (
    select
        province_id,
        assessed_year,
        announced_on,
        unit_group,
        unit_key,
        unbracketed_key,
        parent_key,
        case when count(distinct reference_id) = 1 then min(reference_id) end as reference_id,
        min(tier) as tier
    from best
    group by all
),

parents as (
    select distinct
        placed.province_id,
        placed.parent_key,
        names.reference_id as parent_district_id
    from placed
    inner join {{ ref('int_unit_names') }} as names
        on
            names.name_kind = 'district'
            and placed.province_id = names.province_id
            and {{ compact_name('placed.parent_name_key') }} = names.name_key
    where placed.parent_key <> ''
    qualify count(*) over (partition by placed.province_id, placed.parent_key) = 1
)

select distinct
    placed.province_id,
    placed.assessed_year,
    placed.announced_on,
    placed.unit_group,
    placed.unit_key,
    placed.unbracketed_key,
    placed.parent_key,
    matched.reference_id,
    parents.parent_district_id,
    case
        when placed.unit_group = 'district' and matched.reference_id is not null then matched.reference_id
        when matched.reference_id is not null then placed.province_id || '/' || matched.reference_id
        when placed.unit_group = 'commune'
            then
                coalesce(
                    parents.parent_district_id,
                    placed.province_id || case
                        when placed.parent_name_key <> '' then '/' || {{ slug('placed.parent_name_key') }} else ''
                    end
                )
                || '/'
                || case when placed.commune_kind <> '' then placed.commune_kind || '-' else 'commune-' end
                || {{ slug('placed.commune_name_key') }}
        else placed.province_id || '/unlisted-' || {{ slug('placed.unit_key') }}
    end as unit_id,
    case
        when matched.reference_id is not null and matched.tier = 4 then 'reference_outside_validity'
        when matched.reference_id is not null then 'reference'
        when placed.unit_group = 'commune' then 'commune'
        when matched.province_id is not null then 'ambiguous'
        else 'unknown'
    end as match_status
from placed
left join matched
    on
        placed.province_id = matched.province_id
        and placed.assessed_year = matched.assessed_year
        and placed.announced_on is not distinct from matched.announced_on
        and placed.unit_group = matched.unit_group
        and placed.unit_key = matched.unit_key
        and placed.unbracketed_key = matched.unbracketed_key
        and placed.parent_key = matched.parent_key
left join parents on placed.province_id = parents.province_id and placed.parent_key = parents.parent_key
