-- A correction guards the value it was made for: when its record is there and no source prints that value any more,
-- someone must look again. A warning: the correction is not applied, and the review queue shows it.
{{ config(severity='warn') }}

select
    correction_id,
    expected,
    string_agg(distinct coalesce(printed, 'nothing'), ', ') as printed
from {{ ref('int_corrections') }}
group by correction_id, expected
having not bool_or(is_applied)
