-- one row per raw unit record with its fate: accepted (the evidence of a fact), contributes (fills what the
-- evidence leaves out), superseded (another record says the same and ranks higher) or held. Nothing is dropped
with ranked as (
    select
        *,
        held_reason is null as is_usable,
        row_number() over (
            partition by province_id, assessed_year, unit_id, coalesce(pillar_key, ''), held_reason is null
            order by
                is_replaced,
                precedence,
                case when method = 'ocr' or document_method = 'ocr' then 1 else 0 end,
                case when qualifier is null then 0 else 1 end,
                decision_date desc nulls last,
                published_on desc nulls last,
                -- a record with more to say first
                (score is not null or score_pct is not null)::integer
                + (rank is not null)::integer + (rating is not null)::integer + (max_score is not null)::integer desc,
                first_seen_at desc,
                document_id,
                record_no
        ) as evidence_order
    from {{ ref('int_unit_scores_checked') }}
),

compared as (
    select
        *,
        is_usable and not is_replaced and (
            coalesce(max(exact_pct) over same_unit - min(exact_pct) over same_unit > 0.1, false)
            or coalesce(
                max(exact_score) over same_unit - min(exact_score) over same_unit > 0.05
                and count(exact_pct) over same_unit < count(exact_score) over same_unit,
                false
            )
            or coalesce(max(rank) over same_unit <> min(rank) over same_unit, false)
            or coalesce(max(rating_level_id) over same_unit <> min(rating_level_id) over same_unit, false)
        ) as sources_disagree,
        first_value(record_id) over (
            partition by province_id, assessed_year, unit_id, coalesce(pillar_key, ''), is_usable
            order by evidence_order
        ) as best_record_id,
        -- the best record for each part of the fact
        first_value(
            case when coalesce(score, score_pct) is not null and not is_replaced then record_id end ignore nulls
        ) over (
            partition by province_id, assessed_year, unit_id, coalesce(pillar_key, ''), is_usable
            -- an exact value before an approximate one
            order by qualifier is not null, evidence_order
            rows between unbounded preceding and unbounded following
        ) as score_record_id,
        first_value(case when rank is not null and not is_replaced then record_id end ignore nulls) over (
            partition by province_id, assessed_year, unit_id, coalesce(pillar_key, ''), is_usable
            order by evidence_order
            rows between unbounded preceding and unbounded following
        ) as rank_record_id,
        first_value(case when rating is not null and not is_replaced then record_id end ignore nulls) over (
            partition by province_id, assessed_year, unit_id, coalesce(pillar_key, ''), is_usable
            order by evidence_order
            rows between unbounded preceding and unbounded following
        ) as rating_record_id
    from ranked
    window same_unit as (
        partition by province_id, assessed_year, unit_id, coalesce(pillar_key, ''), is_usable, is_replaced
    )
)

select
    * exclude (is_usable, score_record_id, rank_record_id, rating_record_id, best_record_id),
    case when is_usable then best_record_id end as best_record_id,
    -- parts are taken from other records only where the sources agree on what they share
    case when not is_usable then null when sources_disagree or is_replaced then best_record_id else score_record_id end
        as score_record_id,
    case when not is_usable then null when sources_disagree or is_replaced then best_record_id else rank_record_id end
        as rank_record_id,
    case when not is_usable then null when sources_disagree or is_replaced then best_record_id else rating_record_id end
        as rating_record_id,
    case
        when not is_usable then 'held'
        when record_id = best_record_id then 'accepted'
        when
            not sources_disagree and not is_replaced
            and record_id in (score_record_id, rank_record_id, rating_record_id)
            then 'contributes'
        else 'superseded'
    end as fate
from compared
