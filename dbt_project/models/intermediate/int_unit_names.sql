-- every way a department kind or a district may be written, compacted, with the dates it means this body.
-- departments hold in every province (province_id is null)
with department_names as (
    select
        department_id,
        unnest(list_prepend(name, string_split(concat_ws(
            '|',
            aliases,
            english_names,
            -- English copies also put the name first: Finance Department
            regexp_replace(english_names, 'Department of ([^|]+)', '\1 Department', 'g')
        ), '|'))) as printed,
        coalesce(valid_from, date '1900-01-01') as valid_from,
        coalesce(valid_to, date '9999-12-31') as valid_to
    from {{ ref('departments') }}
),

district_names as (
    select
        district_id,
        province_id,
        kind,
        unnest(list_prepend(name, list_prepend(full_name, coalesce(string_split(aliases, '|'), [])))) as printed,
        coalesce(valid_from, date '1900-01-01') as valid_from,
        coalesce(valid_to, date '9999-12-31') as valid_to
    from {{ ref('districts') }}
)

select distinct
    'body' as name_kind,
    cast(null as varchar) as province_id,
    department_id as reference_id,
    {{ compact_name(fold_name('printed')) }} as name_key,
    cast(null as varchar) as district_kind,
    valid_from,
    valid_to
from department_names
where printed <> ''
union
select distinct
    'district' as name_kind,
    province_id,
    district_id as reference_id,
    {{ compact_name(without_district_kind(fold_name('printed'))) }} as name_key,
    {{ fold_name('kind') }} as district_kind,
    valid_from,
    valid_to
from district_names
