-- everything that waits for a person, one row per thing and reason. `blocks` tells a value that is kept out of the
-- facts from a remark on one that is in
with held_scores as (
    select
        'unit_score' as subject_kind,
        record_id as subject_id,
        held_reason as reason,
        true as blocks,
        document_id,
        province_id,
        assessed_year,
        unit_group,
        unit,
        concat_ws(' | ', unit, pillar, rank_text, score_text, max_score_text, score_pct_text, rating) as printed,
        held_detail as detail,
        locator
    from {{ ref('int_unit_scores') }}
    where fate = 'held'
),

held_averages as (
    select
        'average' as subject_kind,
        record_id as subject_id,
        held_reason as reason,
        true as blocks,
        document_id,
        province_id,
        assessed_year,
        unit_group,
        cast(null as varchar) as unit,
        concat_ws(' | ', value_text, max_value_text, change_text) as printed,
        held_detail as detail,
        locator
    from {{ ref('int_averages') }}
    where fate = 'held'
),

held_counts as (
    select
        'rating_count' as subject_kind,
        record_id as subject_id,
        held_reason as reason,
        true as blocks,
        document_id,
        province_id,
        assessed_year,
        unit_group,
        cast(null as varchar) as unit,
        concat_ws(' | ', rating, n_text) as printed,
        cast(null as varchar) as detail,
        locator
    from {{ ref('int_rating_counts') }}
    where held_reason is not null
),

remarks_on_units as (
    select
        'unit_score' as subject_kind,
        record_id as subject_id,
        unnest([
            case match_status
                when 'unknown' then 'unknown_unit'
                when 'ambiguous' then 'ambiguous_unit'
                when 'reference_outside_validity' then 'unit_outside_validity'
            end,
            case when rating is not null and rating_level_id is null then 'unknown_rating' end,
            case when sources_disagree and fate = 'accepted' then 'sources_disagree' end,
            case when is_replaced and fate = 'accepted' then 'missing_in_later_version' end
        ]) as reason,
        false as blocks,
        document_id,
        province_id,
        assessed_year,
        unit_group,
        unit,
        concat_ws(' | ', unit, pillar, rank_text, score_text, max_score_text, score_pct_text, rating) as printed,
        unit_id as detail,
        locator
    from {{ ref('int_unit_scores') }}
    where fate <> 'held'
),

remarks_on_averages as (
    select
        'average' as subject_kind,
        record_id as subject_id,
        unnest([
            case when sources_disagree and fate = 'accepted' then 'sources_disagree' end,
            case when is_replaced and fate = 'accepted' then 'missing_in_later_version' end
        ]) as reason,
        false as blocks,
        document_id,
        province_id,
        assessed_year,
        unit_group,
        cast(null as varchar) as unit,
        value_text as printed,
        cast(null as varchar) as detail,
        locator
    from {{ ref('int_averages') }}
    where fate <> 'held'
),

rejected as (
    select
        'rejected' as subject_kind,
        rejected.record_id as subject_id,
        rejected.reason,
        true as blocks,
        rejected.document_id,
        document_years.province_id,
        documents.assessed_year,
        cast(null as varchar) as unit_group,
        cast(null as varchar) as unit,
        rejected.printed_text as printed,
        cast(null as varchar) as detail,
        rejected.locator
    from {{ ref('stg_rejected') }} as rejected
    inner join {{ ref('int_documents') }} as documents on rejected.document_id = documents.document_id
    left join {{ ref('int_document_years') }} as document_years
        on
            documents.document_id = document_years.document_id
            and documents.assessed_year is not distinct from document_years.assessed_year
    where documents.is_result
),

documents as (
    select
        'document' as subject_kind,
        documents.document_id as subject_id,
        unnest([
            case when documents.read_outcome <> 'ok' then 'unreadable' end,
            case when documents.is_result and documents.data_location is not null then 'data_elsewhere' end,
            case
                when
                    documents.is_result and documents.data_location is null
                    and not exists (
                        select 1 from {{ ref('stg_unit_scores') }} as scores
                        where scores.document_id = documents.document_id
                    )
                    and not exists (
                        select 1 from {{ ref('stg_averages') }} as averages
                        where averages.document_id = documents.document_id
                    )
                    then 'result_without_rows'
            end,
            case when documents.is_result then document_years.problem end,
            case
                when documents.is_result and document_years.is_announced_by_successor
                    then 'announced_after_merger'
            end
        ]) as reason,
        unnest([true, true, true, true, false]) as blocks,
        documents.document_id,
        document_years.province_id,
        documents.assessed_year,
        cast(null as varchar) as unit_group,
        cast(null as varchar) as unit,
        documents.title as printed,
        unnest([
            documents.read_outcome,
            documents.data_location,
            cast(null as varchar),
            coalesce(documents.province_printed, documents.portal_id),
            document_years.province_id
        ]) as detail,
        documents.locator
    from {{ ref('int_documents') }} as documents
    left join {{ ref('int_document_years') }} as document_years
        on
            documents.document_id = document_years.document_id
            and documents.assessed_year is not distinct from document_years.assessed_year
),

failed_checks as (
    select
        'check' as subject_kind,
        checks.record_id as subject_id,
        'failed_check' as reason,
        false as blocks,
        checks.document_id,
        checks.province_id,
        checks.assessed_year,
        checks.unit_group,
        cast(null as varchar) as unit,
        checks.check_name || ': ' || checks.subject as printed,
        nullif(concat_ws(', ', 'expected ' || checks.expected, 'found ' || checks.actual, checks.detail), '') as detail,
        cast(null as varchar) as locator
    from {{ ref('int_reconciliation') }} as checks
    inner join {{ ref('int_documents') }} as documents on checks.document_id = documents.document_id
    where not checks.passed and documents.is_result
),

-- a correction whose value no source prints any more, though its record is still there: it is not applied
stale_corrections as (
    select
        'correction' as subject_kind,
        correction_id as subject_id,
        'correction_expects_other_value' as reason,
        false as blocks,
        min(document_id) as document_id,
        cast(null as varchar) as province_id,
        cast(null as smallint) as assessed_year,
        cast(null as varchar) as unit_group,
        cast(null as varchar) as unit,
        string_agg(distinct coalesce(printed, 'nothing'), ', ' order by coalesce(printed, 'nothing')) as printed,
        'expected ' || min(expected) as detail,
        cast(null as varchar) as locator
    from {{ ref('int_corrections') }}
    group by correction_id
    having not bool_or(is_applied)
)

select * from held_scores
union all
select * from held_averages
union all
select * from held_counts
union all
select * from remarks_on_units where reason is not null
union all
select * from remarks_on_averages where reason is not null
union all
select * from rejected
union all
select * from documents where reason is not null
union all
select * from failed_checks
union all
select * from stale_corrections
