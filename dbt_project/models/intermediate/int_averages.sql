-- one row per raw average with its fate, like int_unit_scores
with corrections as (
    select
        record_id,
        string_agg(correction_id, '|' order by correction_id) as correction_id,
        bool_or(action in ('drop', 'hold')) as is_held,
        string_agg(reason, '; ' order by correction_id) as correction_reason,
        max(corrected_value) filter (where field = 'value' and action = 'override') as value,
        max(corrected_value) filter (where field = 'max_value' and action = 'override') as max_value,
        max(corrected_value) filter (where field = 'change' and action = 'override') as change
    from {{ ref('int_corrections') }}
    where is_applied and target = 'averages'
    group by record_id
),

share_of_one as (
    select
        document_id,
        assessed_year,
        unit_group
    from {{ ref('int_unit_scores') }}
    where pillar_key is null
    group by document_id, assessed_year, unit_group
    having max(score) <= 1
),

records as (
    select
        averages.record_id,
        averages.document_id,
        averages.record_no,
        averages.unit_group,
        averages.assessed_year,
        averages.compared_year,
        averages.value_text,
        averages.max_value_text,
        averages.change_text,
        averages.is_percent,
        coalesce({{ parse_decimal('corrections.value', "'.'") }}, averages.value) as value,
        coalesce({{ parse_decimal('corrections.max_value', "'.'") }}, averages.max_value) as max_value,
        -- a corrected change keeps the printed direction
        coalesce(
            {{ parse_decimal('corrections.change', "'.'") }} * case when averages.direction = 'down' then -1 else 1 end,
            averages.change
        ) as change,
        coalesce(
            case when corrections.value is null then averages.value_problem end,
            case when corrections.max_value is null then averages.max_value_problem end,
            case when corrections.change is null then averages.change_problem end
        ) as number_problem,
        averages.qualifier,
        averages.method,
        averages.held,
        averages.locator,
        corrections.correction_id,
        corrections.correction_reason,
        coalesce(corrections.is_held, false) as is_held_by_correction,
        share_of_one.document_id is not null as is_share_of_one,
        documents.is_result,
        documents.precedence,
        documents.is_replaced,
        documents.method as document_method,
        documents.decision_number,
        documents.decision_date,
        documents.published_on,
        documents.first_seen_at,
        documents.url,
        document_years.province_id,
        document_years.problem as document_problem
    from {{ ref('stg_averages') }} as averages
    inner join {{ ref('int_documents') }} as documents on averages.document_id = documents.document_id
    inner join {{ ref('int_document_years') }} as document_years
        on
            averages.document_id = document_years.document_id
            and averages.assessed_year is not distinct from document_years.assessed_year
    left join corrections on averages.record_id = corrections.record_id
    left join share_of_one
        on
            averages.document_id = share_of_one.document_id
            and averages.assessed_year = share_of_one.assessed_year
            and averages.unit_group = share_of_one.unit_group
),

with_percent as (
    select
        *,
        case when not is_percent then value end as avg_score,
        case
            when is_percent then value
            when max_value > 0 and not (is_share_of_one and value <= 1) then {{ percent_of('value', 'max_value') }}
            when is_share_of_one and value <= 1 then value * 100
        end as avg_score_pct
    from records
),

with_problem as (
    select
        *,
        case
            when held is not null then coalesce(nullif(trim(held), ''), 'held_in_reading')
            when is_held_by_correction then 'held_by_correction'
            when not is_result then 'not_a_result'
            when document_problem is not null then document_problem
            when number_problem is not null then number_problem
            when max_value = 0 or max_value > {{ var('highest_maximum') }} then 'max_score_out_of_range'
            when value > max_value then 'score_above_maximum'
            when max_value is null and value > {{ var('highest_scale') }} then 'score_out_of_range'
            when avg_score_pct > 100 then 'percent_out_of_range'
        end as problem
    from with_percent
),

with_duplicates as (
    select
        *,
        problem is null and coalesce(
            max(value) over twins <> min(value) over twins
            or max(change) over twins <> min(change) over twins,
            false
        ) as contradicts_itself
    from with_problem
    window twins as (
        partition by
            document_id, province_id, assessed_year, unit_group, is_percent, coalesce(compared_year, 0), problem is null
    )
),

judged as (
    select
        * exclude (problem, contradicts_itself),
        case when contradicts_itself then 'average_twice_in_document' else problem end as held_reason,
        case
            when problem = 'held_by_correction' then correction_reason
            when problem is not null or contradicts_itself
                then concat_ws(', ', 'average ' || value_text, 'of ' || max_value_text, 'change ' || change_text)
        end as held_detail
    from with_duplicates
),

ranked as (
    select
        *,
        row_number() over (
            partition by province_id, assessed_year, unit_group, held_reason is null
            order by
                is_replaced,
                precedence,
                case when method = 'ocr' or document_method = 'ocr' then 1 else 0 end,
                decision_date desc nulls last,
                published_on desc nulls last,
                (change is not null)::integer + (max_value is not null)::integer desc,
                first_seen_at desc,
                document_id,
                record_no
        ) as evidence_order,
        coalesce(
            not is_replaced and (
                max(avg_score) over same_group - min(avg_score) over same_group > 0.05
                or max(avg_score_pct) over same_group - min(avg_score_pct) over same_group > 0.1
            ),
            false
        ) as values_differ
    from judged
    window same_group as (partition by province_id, assessed_year, unit_group, held_reason is null, is_replaced)
)

select
    * exclude (evidence_order, values_differ),
    held_reason is null and values_differ as sources_disagree,
    case
        when held_reason is not null then 'held'
        when evidence_order = 1 then 'accepted'
        else 'superseded'
    end as fate
from ranked
