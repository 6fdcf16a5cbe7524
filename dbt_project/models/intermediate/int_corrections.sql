-- one row per correction and record it applies to: the record prints exactly what the correction expects.
-- a record that prints something else is left alone; a correction without any record is stale (see the review queue)
with fields as (
    select
        'unit_scores' as target,
        scores.record_id,
        scores.document_id,
        scores.assessed_year,
        scores.unit_group,
        scores.unit_key,
        coalesce(scores.pillar_key, '') as pillar_key,
        unnest(['rank', 'score', 'max_score', 'score_pct', 'rating']) as field,
        unnest([
            scores.rank_text, scores.score_text, scores.max_score_text, scores.score_pct_text, scores.rating
        ]) as printed
    from {{ ref('stg_unit_scores') }} as scores
    union all
    select
        'averages' as target,
        averages.record_id,
        averages.document_id,
        averages.assessed_year,
        averages.unit_group,
        '' as unit_key,
        '' as pillar_key,
        unnest(['value', 'max_value', 'change']) as field,
        unnest([averages.value_text, averages.max_value_text, averages.change_text]) as printed
    from {{ ref('stg_averages') }} as averages
)

select
    corrections.correction_id,
    fields.target,
    fields.record_id,
    fields.document_id,
    fields.field,
    fields.printed,
    corrections.expected,
    coalesce(trim(fields.printed) = trim(corrections.expected), false) as is_applied,
    corrections.action,
    corrections.corrected_value,
    corrections.reason
from {{ ref('corrections') }} as corrections
inner join {{ ref('int_document_years') }} as document_years
    on
        corrections.province_id = document_years.province_id
        and corrections.assessed_year = document_years.assessed_year
inner join fields
    on
        document_years.document_id = fields.document_id
        and document_years.assessed_year = fields.assessed_year
        and corrections.target = fields.target
        and corrections.unit_group = fields.unit_group
        and corrections.field = fields.field
        and coalesce({{ fold_name('corrections.unit') }}, '') = fields.unit_key
        and coalesce({{ fold_name('corrections.pillar') }}, '') = fields.pillar_key
