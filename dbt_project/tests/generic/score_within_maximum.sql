{# No score is above its own maximum: such records are held, so a row here is a fault of the models. #}
{% test score_within_maximum(model) %}
select *
from {{ model }}
where score > max_score
{% endtest %}
