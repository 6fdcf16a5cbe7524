with pillar_words as (
    select distinct
        pillar_id,
        unnest([name_key, regexp_replace(name_key, '^hoat dong ', '')]) as pillar_key
    from (
        select
            pillar_id,
            {{ fold_name("unnest(list_prepend(name, coalesce(string_split(synonyms, '|'), [])))") }} as name_key
        from {{ ref('pillars') }}
    )
)

select
    facts.province_id,
    facts.assessed_year,
    facts.unit_group,
    facts.unit_id,
    units.name as unit_name,
    facts.unit,
    facts.pillar,
    facts.pillar_key,
    pillar_words.pillar_id,
    facts.rank,
    cast(facts.score as double) as score,
    cast(facts.max_score as double) as max_score,
    cast(facts.score_pct as double) as score_pct,
    facts.score_pct_basis,
    facts.rating,
    facts.rating_level_id,
    facts.qualifier,
    facts.is_last,
    facts.method,
    facts.confidence,
    facts.sources_disagree,
    nullif(facts.correction_ids, '') as correction_ids,
    nullif(facts.added_evidence, '') as added_evidence,
    facts.record_id,
    facts.document_id,
    facts.decision_number,
    facts.decision_date,
    facts.url,
    facts.locator
from {{ ref('int_unit_facts') }} as facts
inner join {{ ref('dim_units') }} as units on facts.unit_id = units.unit_id
left join pillar_words on facts.pillar_key = pillar_words.pillar_key
where facts.pillar_key is not null
order by facts.province_id, facts.assessed_year, facts.unit_group, facts.unit_id, facts.pillar_key
