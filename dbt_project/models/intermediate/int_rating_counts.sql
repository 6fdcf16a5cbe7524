-- one row per raw rating count with its province and level
select
    counts.record_id,
    counts.document_id,
    counts.record_no,
    document_years.province_id,
    counts.assessed_year,
    counts.unit_group,
    counts.rating,
    counts.rating_key,
    words.rating_level_id,
    counts.n_text,
    counts.n,
    counts.of_total,
    counts.locator,
    case
        when not documents.is_result then 'not_a_result'
        when document_years.problem is not null then document_years.problem
        when counts.n is null then 'unparsable_number'
        when counts.of_total_text is not null and counts.of_total is null then 'unparsable_number'
        when counts.n > counts.of_total then 'count_above_total'
    end as held_reason
from {{ ref('stg_rating_counts') }} as counts
inner join {{ ref('int_documents') }} as documents on counts.document_id = documents.document_id
inner join {{ ref('int_document_years') }} as document_years
    on
        counts.document_id = document_years.document_id
        and counts.assessed_year is not distinct from document_years.assessed_year
left join {{ ref('int_rating_words') }} as words on counts.rating_key = words.rating_key
