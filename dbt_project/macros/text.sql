{#
    Names and words for comparison. fold_name() equals scrapers.vietnamese.key(); a test runs both over one table of cases.
#}

{# Lower-case ASCII words joined by single blanks: accents, đ, tone placement, apostrophes, hyphens and & make no difference. #}
{% macro fold_name(text) -%}
    trim(regexp_replace(
        lower(strip_accents(replace(replace(
            regexp_replace(nfc_normalize({{ text }}), '[''’‘ʼ´`]', '', 'g'), 'đ', 'd'), 'Đ', 'D'))),
        '[^a-z0-9]+', ' ', 'g'
    ))
{%- endmacro %}

{#
    A commune's own name with its accents, where `hòa` is `hoà` and `Đăk` is `Đắk`; null when it is printed without any
    accent (an English copy). Thạnh Quang and Thành Quang fold alike and are two communes.
#}
{% macro accented_commune_name(text) -%}
    {%- set ns = namespace(sql="lower(nfc_normalize(" ~ text ~ "))") -%}
    {%- for old, new in [
        ('òa', 'oà'), ('óa', 'oá'), ('ỏa', 'oả'), ('õa', 'oã'), ('ọa', 'oạ'),
        ('òe', 'oè'), ('óe', 'oé'), ('ỏe', 'oẻ'), ('õe', 'oẽ'), ('ọe', 'oẹ'),
        ('ùy', 'uỳ'), ('úy', 'uý'), ('ủy', 'uỷ'), ('ũy', 'uỹ'), ('ụy', 'uỵ'),
        ('đăk', 'đắk'), ('đak', 'đắk'),
    ] -%}
        {%- set ns.sql = "replace(" ~ ns.sql ~ ", '" ~ old ~ "', '" ~ new ~ "')" -%}
    {%- endfor -%}
    case
        when not regexp_matches({{ text }}, '^[\x00-\x7f]*$')
            then trim(regexp_replace(
                regexp_replace(
                    regexp_replace({{ ns.sql }}, '\([^)]*\)|[''’‘ʼ´`]', '', 'g'),
                    '^[^\pL]*(?:(?:ubnd|uỷ ban nhân dân)\s+)?(?:xã|phường|thị trấn|đặc khu|tt|x|p)[. ]+', ''
                ),
                '[^\pL\pN]+', ' ', 'g'
            ))
    end
{%- endmacro %}

{#
    A folded name as compared with the reference: without blanks, `và` and `các`, without a closing `tỉnh`, and
    with the long and short forms of common words as one, so that `Sở TT&TT`, `Sở TT-TT` and `Sở TT và TT`, or
    `Ban Quản lý các Khu công nghiệp tỉnh` and `BQL KCN`, are the same. Takes a folded name.
#}
{% macro compact_name(folded) -%}
    {%- set ns = namespace(sql="replace(regexp_replace(regexp_replace(" ~ folded ~ ", ' (?:tinh|thanh pho|tp)$', ''), '\\b(?:va|cac)\\b', '', 'g'), ' ', '')") -%}
    {%- for long, short in [
        ('uybannhandan', 'ubnd'), ('hoidongnhandan', 'hdnd'), ('daibieuquochoi', 'dbqh'), ('vanphong', 'vp'),
        ('banquanly', 'bql'), ('banql', 'bql'), ('khucongnghiep', 'kcn'), ('khukinhte', 'kkt'),
        ('mattrantoquoc', 'mttq'), ('uybanmttq', 'ubmttq'), ('vietnam', ''),
    ] -%}
        {%- set ns.sql = "replace(" ~ ns.sql ~ ", '" ~ long ~ "', '" ~ short ~ "')" -%}
    {%- endfor -%}
    {{ ns.sql }}
{%- endmacro %}

{# A folded district name without its kind (`huyen dak ha`, `tp kon tum`). #}
{% macro without_district_kind(folded) -%}
    regexp_replace({{ folded }}, '^(?:huyen dao|huyen|thi xa|thanh pho|quan|tx|t x|tp|t p|h|q) ', '')
{%- endmacro %}

{# A folded name of a place as Vietnamese orders it: `the people s committee of dak ha district` is `huyen dak ha`. #}
{% macro place_in_vietnamese(folded) -%}
    {%- set kinds = [
        ('district', 'huyen'), ('city', 'thanh pho'), ('town', 'thi xa'), ('commune', 'xa'), ('ward', 'phuong'),
        ('township', 'thi tran'),
    ] -%}
    {%- set ns = namespace(
        sql="regexp_replace(" ~ folded ~ ", '^(?:the )?(?:peoples committee of )?(?:the )?|(?: peoples committee)$', '', 'g')"
    ) -%}
    {%- for english, vietnamese in kinds -%}
        {%- set ns.sql = "regexp_replace(" ~ ns.sql ~ ", '^(?:(.+) " ~ english ~ "|" ~ english ~ " of (.+))$', '" ~ vietnamese ~ " \\1\\2')" -%}
    {%- endfor -%}
    {{ ns.sql }}
{%- endmacro %}

{# A folded name as part of a key. #}
{% macro slug(folded) -%}
    replace({{ folded }}, ' ', '-')
{%- endmacro %}

{# A printed rating without the words around it (`xếp loại tốt`, `mức độ khá`), folded. #}
{% macro rating_key(text) -%}
    trim(regexp_replace({{ fold_name(text) }}, '^(?:(?:xep loai|xep hang|xep|loai|hang|muc do|muc|nhom|dat) )+', ''))
{%- endmacro %}

{# A printed date, ISO or day/month/year as Vietnamese pages print it; null when it is none. #}
{% macro parse_date(text) -%}
    cast(coalesce(
        try_strptime(trim({{ text }}), '%Y-%m-%d'),
        try_strptime(trim({{ text }}), '%d/%m/%Y'),
        try_strptime(trim({{ text }}), '%d-%m-%Y'),
        try_strptime(trim({{ text }}), '%d.%m.%Y')
    ) as date)
{%- endmacro %}

{# A printed year that can be an assessed year; null for anything else. #}
{% macro parse_year(text) -%}
    case when regexp_full_match(trim({{ text }}), '20[0-4]\d') then try_cast(trim({{ text }}) as smallint) end
{%- endmacro %}
