with records as (
    select
        scores.document_id,
        scores.record_no,
        scores.unit,
        scores.unit_group,
        scores.group_printed,
        scores.parent,
        scores.pillar,
        scores.assessed_year as assessed_year_text,
        scores.rank as rank_text,
        scores.rank_printed,
        scores.score as score_text,
        scores.max_score as max_score_text,
        scores.score_pct as score_pct_text,
        {{ strip_percent('scores.score_pct') }} as percent_text,
        scores.rating,
        scores.qualifier,
        scores.is_last,
        scores.method,
        scores.confidence,
        scores.held,
        scores.locator,
        documents.decimal_mark
    from {{ source('raw', 'unit_scores') }} as scores
    left join {{ source('raw', 'documents') }} as documents on scores.document_id = documents.document_id
),

parsed as (
    select
        *,
        {{ parse_integer('rank_text') }} as rank,
        {{ parse_decimal('score_text', 'decimal_mark') }} as score,
        {{ parse_scale('max_score_text', 'decimal_mark') }} as max_score,
        {{ parse_decimal('percent_text', 'decimal_mark') }} as score_pct
    from records
)

select
    -- keys
    document_id,
    record_no,
    document_id || '#' || record_no as record_id,

    -- whose result
    unit,
    {{ fold_name('unit') }} as unit_key,
    unit_group,
    group_printed,
    parent,
    {{ fold_name('parent') }} as parent_key,
    pillar,
    {{ fold_name('pillar') }} as pillar_key,
    {{ parse_year('assessed_year_text') }} as assessed_year,

    -- as printed
    rank_text,
    rank_printed,
    score_text,
    max_score_text,
    score_pct_text,
    rating,

    -- as numbers
    rank,
    score,
    max_score,
    score_pct,
    {{ rating_key('rating') }} as rating_key,
    case when rank_text is not null and rank is null then 'unparsable_number' end as rank_problem,
    {{ number_problem('score_text', 'score', 'decimal_mark') }} as score_problem,
    {{ number_problem('max_score_text', 'max_score', 'decimal_mark') }} as max_score_problem,
    {{ number_problem('percent_text', 'score_pct', 'decimal_mark') }} as score_pct_problem,

    -- how it was read
    qualifier,
    is_last,
    method,
    confidence,
    held,
    locator
from parsed
