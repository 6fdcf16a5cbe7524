-- documents with their standing as evidence: a decision outranks its annex, the portal, the papers
with documents as (
    select
        *,
        {{ fold_name('title') }} as title_key,
        coalesce(media_type in ('text/html', 'application/xhtml+xml', 'text/plain'), false) as is_page
    from {{ ref('stg_documents') }}
),

-- a portal is named for its province, alone or as the first part of its name
portal_provinces as (
    select
        documents.portal_id,
        provinces.province_id,
        provinces.name
    from (select distinct portal_id from documents) as documents
    inner join {{ ref('provinces') }} as provinces
        on starts_with(documents.portal_id || '-', provinces.province_id || '-')
    qualify row_number() over (partition by documents.portal_id order by length(provinces.province_id) desc) = 1
),

classified as (
    select
        documents.*,
        portal_provinces.province_id as portal_province_id,
        case
            when documents.title_key like 'quyet dinh%' then 'decision'
            when not documents.is_page and documents.decision_number is not null then 'decision'
            when not documents.is_page then 'annex'
            when documents.host like '%gov.vn' or documents.host is null or documents.host = '' then 'portal'
            when documents.host like 'bao%' or documents.host like 'www.bao%' then 'provincial_paper'
            else 'press'
        end as source_kind
    from documents
    left join portal_provinces on documents.portal_id = portal_provinces.portal_id
)

select
    document_id,
    portal_id,
    portal_province_id,
    body_sha256,
    url,
    host,
    found_on,
    origin,
    first_seen_at,
    media_type,
    reader,
    read_outcome,
    method,
    title,
    note,
    province_printed,
    {{ fold_name("coalesce(province_printed, portal_province_id)") }} as province_key,
    published_on,
    assessed_year,
    decision_number,
    decision_date,
    coalesce(decision_date, published_on) as announced_on,
    is_result,
    why_not,
    data_location,
    decimal_mark,
    decimal_evidence,
    locator,
    -- the same address was read again later, with results: that version is the one that counts
    is_result and coalesce(
        first_seen_at < max(first_seen_at) filter (where is_result) over (partition by portal_id, url), false
    ) as is_replaced,
    source_kind,
    case source_kind
        when 'decision' then 1 when 'annex' then 2 when 'portal' then 3 when 'provincial_paper' then 4 else 5
    end as precedence
from classified
