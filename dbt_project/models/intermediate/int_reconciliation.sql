-- checks made while reading (inside one document) and across records, in one shape
with in_document as (
    select
        'reading' as made_by,
        checks.record_id,
        checks.document_id,
        document_years.province_id,
        documents.assessed_year,
        checks.unit_group,
        checks.check_name,
        checks.subject,
        checks.passed,
        checks.expected,
        checks.actual,
        cast(null as double) as difference,
        checks.detail
    from {{ ref('stg_checks') }} as checks
    inner join {{ ref('int_documents') }} as documents on checks.document_id = documents.document_id
    left join {{ ref('int_document_years') }} as document_years
        on
            documents.document_id = document_years.document_id
            and documents.assessed_year is not distinct from document_years.assessed_year
),

cross_checks as (
    select * from {{ ref('int_document_checks') }}
    union all
    select * from {{ ref('int_group_checks') }}
),

across as (
    select
        'warehouse' as made_by,
        concat_ws('/', document_id, cast(assessed_year as varchar), unit_group, check_name, subject) as record_id,
        document_id,
        province_id,
        assessed_year,
        unit_group,
        check_name,
        subject,
        passed,
        expected,
        actual,
        difference,
        cast(null as varchar) as detail
    from cross_checks
)

select * from in_document
union all
select * from across
