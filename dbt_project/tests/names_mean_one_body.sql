-- A name means one body at a time: two departments, or two districts of a province and kind, never share one.
select
    one.name_kind,
    one.name_key,
    one.reference_id,
    other.reference_id as other_id
from {{ ref('int_unit_names') }} as one
inner join {{ ref('int_unit_names') }} as other
    on
        one.name_kind = other.name_kind
        and one.name_key = other.name_key
        and one.province_id is not distinct from other.province_id
        and one.district_kind is not distinct from other.district_kind
        and one.reference_id < other.reference_id
        and one.valid_from <= other.valid_to
        and other.valid_from <= one.valid_to
