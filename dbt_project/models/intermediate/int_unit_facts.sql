-- one row per province, assessed year, unit and pillar: the accepted record and what others add to it
select
    best.province_id,
    best.assessed_year,
    best.unit_group,
    best.unit_id,
    best.pillar_key,
    best.pillar,
    best.unit,
    best.parent,
    ranked.rank,
    scored.score,
    coalesce(scored.max_score, best.max_score) as max_score,
    scored.score_pct,
    scored.score_pct_basis,
    rated.rating,
    rated.rating_level_id,
    rated.level_order,
    scored.qualifier,
    best.is_last,
    best.sources_disagree,
    best.match_status,
    case
        when 'ocr' in (best.method, scored.method, ranked.method, rated.method) then 'ocr' else best.method
    end as method,
    least(best.confidence, scored.confidence, ranked.confidence, rated.confidence) as confidence,
    concat_ws(
        '|',
        best.correction_id,
        case when scored.record_id <> best.record_id then scored.correction_id end,
        case when ranked.record_id <> best.record_id then ranked.correction_id end,
        case when rated.record_id <> best.record_id then rated.correction_id end
    ) as correction_ids,
    concat_ws(
        '; ',
        case when scored.record_id <> best.record_id then 'score: ' || scored.record_id || ' ' || scored.locator end,
        case when ranked.record_id <> best.record_id then 'rank: ' || ranked.record_id || ' ' || ranked.locator end,
        case when rated.record_id <> best.record_id then 'rating: ' || rated.record_id || ' ' || rated.locator end
    ) as added_evidence,
    best.record_id,
    best.document_id,
    scored.document_id as score_document_id,
    best.locator,
    scored.locator as score_locator,
    documents.decision_number,
    documents.decision_date,
    documents.url
from {{ ref('int_unit_scores') }} as best
inner join {{ ref('int_documents') }} as documents on best.document_id = documents.document_id
left join {{ ref('int_unit_scores') }} as scored on best.score_record_id = scored.record_id
left join {{ ref('int_unit_scores') }} as ranked on best.rank_record_id = ranked.record_id
left join {{ ref('int_unit_scores') }} as rated on best.rating_record_id = rated.record_id
where best.fate = 'accepted'
