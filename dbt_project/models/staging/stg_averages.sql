with records as (
    select
        averages.document_id,
        averages.record_no,
        averages.unit_group,
        averages.assessed_year as assessed_year_text,
        averages.compared_year as compared_year_text,
        averages.value as value_text,
        {{ strip_percent('averages.value') }} as value_number_text,
        averages.value like '%\%%' escape '\' as is_percent,
        averages.max_value as max_value_text,
        averages.change as change_text,
        {{ strip_percent('averages.change') }} as change_number_text,
        averages.direction,
        averages.qualifier,
        averages.method,
        averages.held,
        averages.locator,
        documents.decimal_mark
    from {{ source('raw', 'averages') }} as averages
    left join {{ source('raw', 'documents') }} as documents on averages.document_id = documents.document_id
),

parsed as (
    select
        *,
        {{ parse_decimal('value_number_text', 'decimal_mark') }} as value,
        {{ parse_scale('max_value_text', 'decimal_mark') }} as max_value,
        {{ parse_decimal('change_number_text', 'decimal_mark') }} as unsigned_change
    from records
)

select
    -- keys
    document_id,
    record_no,
    document_id || '#a' || record_no as record_id,
    unit_group,
    {{ parse_year('assessed_year_text') }} as assessed_year,
    {{ parse_year('compared_year_text') }} as compared_year,

    -- as printed
    value_text,
    max_value_text,
    change_text,
    direction,

    -- as numbers
    is_percent,
    value,
    max_value,
    case direction when 'up' then unsigned_change when 'down' then -unsigned_change end as change,
    {{ number_problem('value_number_text', 'value', 'decimal_mark') }} as value_problem,
    {{ number_problem('max_value_text', 'max_value', 'decimal_mark') }} as max_value_problem,
    case
        when unsigned_change is not null and (direction is null or direction not in ('up', 'down'))
            then 'change_without_direction'
        else {{ number_problem('change_number_text', 'unsigned_change', 'decimal_mark') }}
    end as change_problem,

    -- how it was read
    qualifier,
    method,
    held,
    locator
from parsed
