{#
    Printed numbers. The rules equal scrapers.vietnamese.readings() and number(); a test runs both over one
    table of cases. Numbers are exact, with six digits after the mark and up to twelve before it: a numeral that
    does not fit is "unparsable" instead of an error that would stop the build. The type is wider than that
    (decimal(38, 6)) so that no product or sum of two such numbers can overflow either.
#}

{# Plain digits with a decimal dot as a number; null when there are too many of them. #}
{% macro to_number(digits) -%}
    cast(try_cast({{ digits }} as decimal(18, 6)) as decimal(38, 6))
{%- endmacro %}

{# The value of a printed number when `decimal` is the decimal mark and `thousands` groups digits; else null. #}
{% macro number_reading(text, decimal, thousands) -%}
    case
        when regexp_full_match(trim({{ text }}), '(?:[1-9]\d{0,2}(?:[{{ thousands }}]\d{3})+|\d+)(?:[{{ decimal }}]\d+)?')
            then {{ to_number("replace(replace(trim(" ~ text ~ "), '" ~ thousands ~ "', ''), '" ~ decimal ~ "', '.')") }}
    end
{%- endmacro %}

{# A printed number under the document's decimal mark; null when it can't be one, or when no mark is known and the readings differ. #}
{% macro parse_decimal(text, decimal_mark) -%}
    case
        when {{ decimal_mark }} = ',' then {{ number_reading(text, ',', '.') }}
        when {{ decimal_mark }} = '.' then {{ number_reading(text, '.', ',') }}
        when {{ decimal_mark }} is null and {{ number_reading(text, ',', '.') }} is null then {{ number_reading(text, '.', ',') }}
        when
            {{ decimal_mark }} is null
            and coalesce({{ number_reading(text, ',', '.') }} = {{ number_reading(text, '.', ',') }}, true)
            then {{ number_reading(text, ',', '.') }}
    end
{%- endmacro %}

{# A printed maximum: a scale ends in whole points, so `1.000` is a thousand whatever the decimal mark. #}
{% macro parse_scale(text, decimal_mark) -%}
    case
        when regexp_full_match(trim({{ text }}), '[1-9]\d{0,2}[.,]\d{3}')
            then {{ to_number("replace(replace(trim(" ~ text ~ "), '.', ''), ',', '')") }}
        else {{ parse_decimal(text, decimal_mark) }}
    end
{%- endmacro %}

{# A printed percent, with or without its sign, as a number from 0 to 100. #}
{% macro strip_percent(text) -%}
    regexp_replace({{ text }}, '\s*%\s*$', '')
{%- endmacro %}

{# A printed whole number (`08` is 8); null for anything else. #}
{% macro parse_integer(text) -%}
    case when regexp_full_match(trim({{ text }}), '\d{1,6}') then try_cast(trim({{ text }}) as integer) end
{%- endmacro %}

{# Why a printed number has no value: ambiguous_decimal, unparsable_number, or null when it has one. #}
{% macro number_problem(text, parsed, decimal_mark) -%}
    case
        when {{ text }} is null or {{ parsed }} is not null then null
        when
            {{ decimal_mark }} is null
            and {{ number_reading(text, ',', '.') }} is not null
            and {{ number_reading(text, '.', ',') }} is not null
            then 'ambiguous_decimal'
        else 'unparsable_number'
    end
{%- endmacro %}

{# Share of a maximum in percent, rounded half-up to two digits with whole numbers (binary fractions would round 80.235 down). #}
{% macro percent_of(score, max_score) -%}
    case
        when {{ max_score }} > 0 and {{ score }} >= 0
            then try_cast(
                (cast({{ score }} * 1000000 as hugeint) * 20000 + cast({{ max_score }} * 1000000 as hugeint))
                // (cast({{ max_score }} * 1000000 as hugeint) * 2)
                as decimal(16, 0)
            ) * 0.01
    end
{%- endmacro %}
