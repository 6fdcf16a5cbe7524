select
    concat_ws('/', review.subject_kind, review.subject_id, review.reason) as review_id,
    review.subject_kind,
    review.subject_id,
    review.reason,
    reasons.meaning_en,
    reasons.meaning_vi,
    review.blocks,
    review.province_id,
    review.assessed_year,
    review.unit_group,
    review.unit,
    review.printed,
    review.detail,
    documents.portal_id,
    review.document_id,
    documents.decision_number,
    documents.decision_date,
    documents.url,
    review.locator,
    documents.first_seen_at as waiting_since
from {{ ref('int_review') }} as review
inner join {{ ref('int_documents') }} as documents on review.document_id = documents.document_id
left join {{ ref('review_reasons') }} as reasons on review.reason = reasons.reason
