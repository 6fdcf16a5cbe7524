-- one row per raw unit record: corrected, resolved to province, unit and level, with the reason it can't be accepted.
-- the arithmetic below is a second guard: a poisoned page is held here and waits for review, it never stops the build
with corrections as (
    select
        record_id,
        string_agg(correction_id, '|' order by correction_id) as correction_id,
        bool_or(action = 'drop') as is_dropped,
        bool_or(action = 'hold') as is_held,
        string_agg(reason, '; ' order by correction_id) as correction_reason,
        max(corrected_value) filter (where field = 'rank' and action = 'override') as rank,
        max(corrected_value) filter (where field = 'score' and action = 'override') as score,
        max(corrected_value) filter (where field = 'max_score' and action = 'override') as max_score,
        max(corrected_value) filter (where field = 'score_pct' and action = 'override') as score_pct,
        max(corrected_value) filter (where field = 'rating' and action = 'override') as rating
    from {{ ref('int_corrections') }}
    where is_applied and target = 'unit_scores'
    group by record_id
),

records as (
    select
        scores.record_id,
        scores.document_id,
        scores.record_no,
        scores.unit,
        scores.unit_key,
        scores.unit_group,
        scores.group_printed,
        scores.parent,
        scores.pillar,
        scores.pillar_key,
        scores.assessed_year,
        scores.rank_text,
        scores.score_text,
        scores.max_score_text,
        scores.score_pct_text,
        coalesce(corrections.rating, scores.rating) as rating,
        coalesce({{ rating_key('corrections.rating') }}, scores.rating_key) as rating_key,
        coalesce({{ parse_integer('corrections.rank') }}, scores.rank) as rank,
        coalesce({{ parse_decimal('corrections.score', "'.'") }}, scores.score) as score,
        coalesce({{ parse_decimal('corrections.max_score', "'.'") }}, scores.max_score) as max_score,
        coalesce({{ parse_decimal('corrections.score_pct', "'.'") }}, scores.score_pct) as printed_pct,
        coalesce(
            case when corrections.rank is null then scores.rank_problem end,
            case when corrections.score is null then scores.score_problem end,
            case when corrections.max_score is null then scores.max_score_problem end,
            case when corrections.score_pct is null then scores.score_pct_problem end
        ) as number_problem,
        case
            when corrections.rank is null and scores.rank_problem is not null then 'rank ' || scores.rank_text
            when corrections.score is null and scores.score_problem is not null then 'score ' || scores.score_text
            when corrections.max_score is null and scores.max_score_problem is not null
                then 'max_score ' || scores.max_score_text
            when corrections.score_pct is null and scores.score_pct_problem is not null
                then 'score_pct ' || scores.score_pct_text
        end as number_problem_detail,
        scores.qualifier,
        scores.is_last,
        scores.method,
        scores.confidence,
        scores.held,
        scores.locator,
        corrections.correction_id,
        corrections.correction_reason,
        coalesce(corrections.is_dropped, false) as is_dropped,
        coalesce(corrections.is_held, false) as is_held_by_correction,
        documents.is_result,
        documents.precedence,
        documents.is_replaced,
        documents.method as document_method,
        documents.decision_date,
        documents.published_on,
        documents.first_seen_at,
        document_years.province_id,
        document_years.problem as document_problem,
        units.unit_id,
        units.match_status,
        words.rating_level_id,
        words.level_order,
        -- digits after the decimal mark of the printed percent: how exactly it can be compared
        length(regexp_extract({{ strip_percent('scores.score_pct_text') }}, '[.,](\d+)$', 1)) as pct_digits
    from {{ ref('stg_unit_scores') }} as scores
    inner join {{ ref('int_documents') }} as documents on scores.document_id = documents.document_id
    inner join {{ ref('int_document_years') }} as document_years
        on
            scores.document_id = document_years.document_id
            and scores.assessed_year is not distinct from document_years.assessed_year
    left join {{ ref('int_printed_units') }} as units
        on
            document_years.province_id = units.province_id
            and scores.assessed_year = units.assessed_year
            and document_years.announced_on is not distinct from units.announced_on
            and scores.unit_group = units.unit_group
            and scores.unit_key = units.unit_key
            and {{ fold_name("regexp_replace(scores.unit, '\([^)]*\)', '', 'g')") }} = units.unbracketed_key
            and coalesce(scores.parent_key, '') = units.parent_key
    left join corrections on scores.record_id = corrections.record_id
    left join {{ ref('int_rating_words') }} as words
        on coalesce({{ rating_key('corrections.rating') }}, scores.rating_key) = words.rating_key
),

-- shares of one, printed as points: a group whose every score is at most 1
with_scale as (
    select
        *,
        coalesce(
            max(score) over (
                partition by document_id, assessed_year, unit_group, pillar_key is null
            ) <= 1
            and (max_score is null or max_score > 1),
            false
        ) as is_share_of_one,
        max(printed_pct) over (
            partition by document_id, assessed_year, unit_group, pillar_key is null
        ) as highest_printed_pct
    from records
),

with_percent as (
    select
        *,
        case
            when printed_pct is not null then 'printed'
            when score is not null and is_share_of_one then 'magnitude'
            when score is not null and max_score > 0 then 'score_of_max'
        end as score_pct_basis,
        case
            when printed_pct is not null then printed_pct
            when score is not null and is_share_of_one then score * 100
            when score is not null then {{ percent_of('score', 'max_score') }}
        end as score_pct,
        -- `hơn 873` beside `872,71` is no contradiction
        case when qualifier is null then score end as exact_score
    from with_scale
),

with_problem as (
    select
        *,
        case when qualifier is null then score_pct end as exact_pct,
        case when unit_group = 'commune' then {{ accented_commune_name('unit') }} end as accented_name,
        case
            when held is not null then coalesce(nullif(trim(held), ''), 'held_in_reading')
            when is_dropped or is_held_by_correction then 'held_by_correction'
            when not is_result then 'not_a_result'
            when document_problem is not null then document_problem
            when number_problem is not null then number_problem
            when rank = 0 or rank > 20000 then 'rank_out_of_range'
            when max_score = 0 or max_score > {{ var('highest_maximum') }} then 'max_score_out_of_range'
            when score > max_score then 'score_above_maximum'
            when max_score is null and score > {{ var('highest_scale') }} then 'score_out_of_range'
            when score_pct > 100 then 'percent_out_of_range'
            -- a column of fractions read as percents
            when highest_printed_pct <= 1 then 'percent_looks_like_fraction'
            -- printed percent against score and maximum, to the last printed digit and a little
            when
                printed_pct is not null and score is not null and max_score > 0
                and not is_share_of_one
                and abs(cast(printed_pct as double) - 100.0 * cast(score as double) / cast(max_score as double))
                > 0.6 / power(10, coalesce(pct_digits, 0))
                then 'percent_contradicts_score'
        end as problem
    from with_percent
),

-- one unit twice in one document, with different values: neither is believed
with_duplicates as (
    select
        *,
        problem is null and (
            coalesce(max(exact_score) over accepted_twins <> min(exact_score) over accepted_twins, false)
            or coalesce(max(exact_pct) over accepted_twins - min(exact_pct) over accepted_twins > 0.1, false)
            or coalesce(max(rank) over accepted_twins <> min(rank) over accepted_twins, false)
            or coalesce(max(rating_level_id) over accepted_twins <> min(rating_level_id) over accepted_twins, false)
        ) as contradicts_itself,
        -- communes are known by their names without accents: where two spellings meet, they may be two communes
        problem is null and unit_group = 'commune'
        and coalesce(max(accented_name) over namesakes <> min(accented_name) over namesakes, false) as has_namesake
    from with_problem
    window
        accepted_twins as (
            partition by document_id, province_id, assessed_year, unit_id, coalesce(pillar_key, ''), problem is null
        ),
        namesakes as (partition by province_id, assessed_year, unit_id, problem is null)
)

select
    * exclude (problem, contradicts_itself, has_namesake, accented_name),
    case
        when has_namesake then 'ambiguous_commune_name'
        when contradicts_itself then 'unit_twice_in_document'
        else problem
    end as held_reason,
    case
        when problem = 'held_by_correction' then correction_reason
        when problem in ('unparsable_number', 'ambiguous_decimal') then number_problem_detail
        when problem = 'score_above_maximum' then score_text || ' of ' || coalesce(max_score_text, '')
        when problem = 'percent_contradicts_score'
            then score_pct_text || ' % printed, ' || score_text || '/' || max_score_text || ' computed'
        when has_namesake then unit_id
        when problem is not null or contradicts_itself
            then
                concat_ws(
                    ', ', 'rank ' || rank_text, 'score ' || score_text, 'of ' || max_score_text,
                    'percent ' || score_pct_text, 'rating ' || rating
                )
    end as held_detail
from with_duplicates
