-- one row per portal: what its last attempts came to, per address, robots.txt and hand-added documents aside
with attempts as (
    select *
    from {{ ref('stg_fetches') }}
    where purpose in ('listing', 'article', 'attachment')
),

addresses as (
    select
        portal_id,
        url,
        arg_max(purpose, attempted_at) as purpose,
        arg_max(outcome, attempted_at) as last_outcome,
        arg_max(is_good, attempted_at) as is_good,
        max(attempted_at) as last_attempt_at,
        max(attempted_at) filter (where is_good) as last_good_at
    from attempts
    group by portal_id, url
),

failing as (
    select
        addresses.portal_id,
        addresses.url,
        addresses.purpose,
        addresses.last_outcome,
        addresses.last_attempt_at,
        addresses.last_good_at,
        min(attempts.attempted_at) as failing_since
    from addresses
    inner join attempts
        on
            addresses.portal_id = attempts.portal_id
            and addresses.url = attempts.url
            and not attempts.is_good
            and attempts.attempted_at > coalesce(addresses.last_good_at, timestamp '1900-01-01')
    where not addresses.is_good
    group by all
)

select
    addresses.portal_id,
    max(addresses.last_attempt_at) as last_attempt_at,
    max(addresses.last_good_at) as last_good_at,
    cast(count(*) as integer) as n_addresses,
    cast(count(failing.url) as integer) as n_failing,
    min(failing.failing_since) as failing_since,
    arg_max(failing.last_outcome, failing.last_attempt_at) as last_failure,
    string_agg(failing.last_outcome || ' ' || failing.url, '; ' order by failing.url) as failures,
    -- the portal itself is failing when a listing is, or when nothing at all came
    coalesce(bool_or(failing.purpose = 'listing'), false) or count(failing.url) = count(*) as is_failing
from addresses
left join failing on addresses.portal_id = failing.portal_id and addresses.url = failing.url
group by addresses.portal_id
