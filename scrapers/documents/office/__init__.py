"""What is inside Office files: packages, styles, pictures, records of old workbooks."""
