with fates as (
    select
        document_id,
        count(*) as n_unit_records,
        count(*) filter (where fate = 'accepted') as n_accepted,
        count(*) filter (where fate = 'contributes') as n_contributing,
        count(*) filter (where fate = 'superseded') as n_superseded,
        count(*) filter (where fate = 'held') as n_held
    from {{ ref('int_unit_scores') }}
    group by document_id
)

select
    documents.document_id,
    documents.portal_id,
    document_years.province_id,
    documents.province_printed,
    documents.assessed_year,
    documents.decision_number,
    documents.decision_date,
    documents.published_on,
    documents.title,
    documents.url,
    documents.found_on,
    documents.origin,
    documents.source_kind,
    documents.media_type,
    documents.method,
    documents.reader,
    documents.read_outcome,
    documents.is_result,
    documents.why_not,
    documents.data_location,
    documents.decimal_mark,
    documents.decimal_evidence,
    documents.is_replaced,
    documents.body_sha256,
    documents.first_seen_at,
    cast(coalesce(fates.n_unit_records, 0) as integer) as n_unit_records,
    cast(coalesce(fates.n_accepted, 0) as integer) as n_accepted,
    cast(coalesce(fates.n_contributing, 0) as integer) as n_contributing,
    cast(coalesce(fates.n_superseded, 0) as integer) as n_superseded,
    cast(coalesce(fates.n_held, 0) as integer) as n_held,
    documents.note,
    documents.locator
from {{ ref('int_documents') }} as documents
left join {{ ref('int_document_years') }} as document_years
    on
        documents.document_id = document_years.document_id
        and documents.assessed_year is not distinct from document_years.assessed_year
left join fates on documents.document_id = fates.document_id
