-- Every raw record is a fact, adds to one, is outranked by one that is, or waits for review:
-- none is lost, none counted twice.
with fates as (
    select
        'unit_scores' as raw_table,
        (select count(*) from {{ source('raw', 'unit_scores') }}) as n_raw,
        (select count(*) from {{ ref('fct_unit_scores') }})
        + (select count(*) from {{ ref('fct_pillar_scores') }}) as n_facts,
        (
            select count(*)
            from {{ ref('int_unit_scores') }} as other
            -- a record that is no fact itself names the record that is: without it the record is lost
            where
                other.fate in ('contributes', 'superseded')
                and exists (
                    select 1
                    from {{ ref('int_unit_facts') }} as facts
                    where facts.record_id = other.best_record_id
                )
        ) as n_behind_facts,
        (
            select count(*)
            from {{ ref('fct_review_queue') }}
            where subject_kind = 'unit_score' and blocks
        ) as n_waiting
    union all
    select
        'averages' as raw_table,
        (select count(*) from {{ source('raw', 'averages') }}) as n_raw,
        (select count(*) from {{ ref('fct_score_averages') }} where basis = 'published') as n_facts,
        (select count(*) from {{ ref('int_averages') }} where fate = 'superseded') as n_behind_facts,
        (
            select count(*)
            from {{ ref('fct_review_queue') }}
            where subject_kind = 'average' and blocks
        ) as n_waiting
    union all
    select
        'rejected' as raw_table,
        (
            select count(*)
            from {{ source('raw', 'rejected') }} as rejected
            inner join {{ source('raw', 'documents') }} as documents on rejected.document_id = documents.document_id
            where documents.is_result
        ) as n_raw,
        0 as n_facts,
        0 as n_behind_facts,
        (select count(*) from {{ ref('fct_review_queue') }} where subject_kind = 'rejected') as n_waiting
    union all
    select
        'checks' as raw_table,
        (select count(*) from {{ source('raw', 'checks') }}) as n_raw,
        (select count(*) from {{ ref('fct_reconciliation') }} where made_by = 'reading') as n_facts,
        0 as n_behind_facts,
        0 as n_waiting
    union all
    select
        'documents' as raw_table,
        (select count(*) from {{ source('raw', 'documents') }}) as n_raw,
        (select count(*) from {{ ref('dim_documents') }}) as n_facts,
        0 as n_behind_facts,
        0 as n_waiting
)

select *
from fates
where n_raw <> n_facts + n_behind_facts + n_waiting
