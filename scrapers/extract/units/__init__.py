"""Names of bodies, districts and communes in text and in cells. `finder` is where it begins."""
