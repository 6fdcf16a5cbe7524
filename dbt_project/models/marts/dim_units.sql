with printed_names as (
    select
        unit_id,
        string_agg(distinct unit, '|' order by unit) as names_printed,
        -- the shortest one: `phường Hòa Bình` before `UBND phường Hòa Bình`
        arg_min(unit, (length(unit), unit)) as any_name,
        any_value(province_id) as province_id,
        min(unit_group) as unit_group
    from {{ ref('int_unit_scores') }}
    where unit_id is not null
    group by unit_id
),

resolved as (
    select
        unit_id,
        any_value(province_id) as province_id,
        any_value(reference_id) as reference_id,
        any_value(parent_district_id) as parent_district_id
    from {{ ref('int_printed_units') }}
    group by unit_id
),

listed_districts as (
    select
        districts.district_id as unit_id,
        districts.province_id,
        'district' as unit_group,
        districts.full_name as name,
        cast(null as varchar) as department_id,
        cast(null as varchar) as parent_unit_id,
        true as is_listed,
        districts.valid_from,
        districts.valid_to,
        cast(null as varchar) as successor_department_ids,
        printed_names.names_printed
    from {{ ref('districts') }} as districts
    left join printed_names on districts.district_id = printed_names.unit_id
),

met_bodies as (
    select
        resolved.unit_id,
        resolved.province_id,
        departments.unit_group,
        departments.name,
        departments.department_id,
        cast(null as varchar) as parent_unit_id,
        true as is_listed,
        greatest(departments.valid_from, provinces.valid_from) as valid_from,
        least(departments.valid_to, provinces.valid_to) as valid_to,
        departments.successor_ids as successor_department_ids,
        printed_names.names_printed
    from resolved
    inner join {{ ref('departments') }} as departments on resolved.reference_id = departments.department_id
    inner join {{ ref('provinces') }} as provinces on resolved.province_id = provinces.province_id
    left join printed_names on resolved.unit_id = printed_names.unit_id
),

others as (
    select
        resolved.unit_id,
        resolved.province_id,
        printed_names.unit_group,
        printed_names.any_name as name,
        cast(null as varchar) as department_id,
        resolved.parent_district_id as parent_unit_id,
        false as is_listed,
        cast(null as date) as valid_from,
        cast(null as date) as valid_to,
        cast(null as varchar) as successor_department_ids,
        printed_names.names_printed
    from resolved
    inner join printed_names on resolved.unit_id = printed_names.unit_id
    where resolved.reference_id is null
)

select * from listed_districts
union all
select * from met_bodies
union all
select * from others
