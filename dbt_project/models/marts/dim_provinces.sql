select
    provinces.province_id,
    provinces.name,
    provinces.full_name,
    provinces.kind,
    provinces.code,
    provinces.valid_from,
    provinces.valid_to,
    provinces.in_63,
    provinces.in_34,
    provinces.successor_id,
    successors.name as successor_name,
    provinces.successor_from,
    provinces.legal_basis
from {{ ref('provinces') }} as provinces
left join {{ ref('provinces') }} as successors on provinces.successor_id = successors.province_id
