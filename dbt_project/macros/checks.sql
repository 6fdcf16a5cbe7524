{# The select list of one reconciliation check: SQL expressions over the columns of the relation that follows. `passed` is null where the check can't be made. #}
{% macro check_columns(name, passed, expected, actual, difference="cast(null as double)", subject="unit_group", unit_group="unit_group") %}
    document_id,
    province_id,
    assessed_year,
    {{ unit_group }} as unit_group,
    '{{ name }}' as check_name,
    {{ subject }} as subject,
    {{ passed }} as passed,
    cast({{ expected }} as varchar) as expected,
    cast({{ actual }} as varchar) as actual,
    cast({{ difference }} as double) as difference
{%- endmacro %}
