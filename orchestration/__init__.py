"""When and in which order: Dagster assets, checks, schedules and sensors. No parsing here."""
