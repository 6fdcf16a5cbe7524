-- Recordings shipped with the project are samples, not evidence: they never share a warehouse with anything else.
select count(distinct origin = 'sample') as n_kinds
from {{ ref('dim_documents') }}
having count(distinct origin = 'sample') > 1
