-- A body's successors are bodies of the list, and they exist when it ends.
with edges as (
    select
        department_id,
        valid_to,
        unnest(string_split(successor_ids, '|')) as successor_id
    from {{ ref('departments') }}
    where successor_ids is not null
)

select edges.*
from edges
left join {{ ref('departments') }} as successors on edges.successor_id = successors.department_id
where
    successors.department_id is null
    or successors.valid_to <= edges.valid_to
    or successors.valid_from > edges.valid_to + interval 1 day
