"""Communes told with the district they lie in."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "communes_under_district_headings",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | I | Huyện Đắk Mil | | |
        | 1 | Xã Đức Minh | 88,5 | Tốt |
        | 2 | Xã Đắk Sắk | 80 | Khá |
        | 3 | Xã Thuận An | 70 | Khá |
        | II | Huyện Cư Jút | | |
        | 1 | Xã Tâm Thắng | 75,25 | Khá |
        | 2 | Xã Nam Dong | 70 | Khá |
        | 3 | Xã Cư Knia | 65 | Trung bình |
        """,
        units=(
            "Xã Đức Minh #1 88,5 [Tốt] @Huyện Đắk Mil <commune>",
            "Xã Đắk Sắk #2 80 [Khá] @Huyện Đắk Mil <commune>",
            "Xã Thuận An #3 70 [Khá] @Huyện Đắk Mil <commune>",
            "Xã Tâm Thắng #1 75,25 [Khá] @Huyện Cư Jút <commune>",
            "Xã Nam Dong #2 70 [Khá] @Huyện Cư Jút <commune>",
            "Xã Cư Knia #3 65 [Trung bình] @Huyện Cư Jút <commune>",
        ),
    ),
    Case(
        "communes_with_a_district_column",
        """
        | Xếp hạng | Huyện | Xã, phường, thị trấn | Điểm |
        | 1 | Huyện Đắk Mil{2x1} | Xã Đức Minh | 88,5 |
        | 2 | Xã Đắk Sắk | 80 |
        | 3 | Huyện Cư Jút | Thị trấn Ea T'ling | 75,25 |
        """,
        units=(
            "Xã Đức Minh #1 88,5 @Huyện Đắk Mil <commune>",
            "Xã Đắk Sắk #2 80 @Huyện Đắk Mil <commune>",
            "Thị trấn Ea T'ling #3 75,25 @Huyện Cư Jút <commune>",
        ),
    ),
    Case(
        "communes_with_the_district_in_brackets_and_bare_names",
        """
        Kết quả cấp xã
        | Hạng | Tên xã | Tổng điểm |
        | 1 | Đức Minh (Đắk Mil) | 385,641 |
        | 2 | Tâm Thắng (Cư Jút) | 380,5 |
        """,
        units=("Đức Minh #1 385,641 @Đắk Mil <commune>", "Tâm Thắng #2 380,5 @Cư Jút <commune>"),
    ),
    Case(
        "districts_whose_merged_cells_got_lost",
        """
        | TT | Huyện, thành phố | Xã, phường, thị trấn | Điểm | Xếp hạng |
        | 1 | Huyện Cư Jút | Xã Đắk Wil | 85 | 1 |
        | 2 | Xã Nam Dong | 80 | 3 |
        | 3 | Xã Cư Knia | 60 | 5 |
        | 4 | Huyện Đắk Mil | Xã Đắk Lao | 84 | 2 |
        | 5 | Xã Đức Mạnh | 70 | 4 |
        """,
        units=(
            "Xã Đắk Wil #1 85 @Huyện Cư Jút <commune>",
            "Xã Nam Dong #3 80 @Huyện Cư Jút <commune>",
            "Xã Cư Knia #5 60 @Huyện Cư Jút <commune>",
            "Xã Đắk Lao #2 84 @Huyện Đắk Mil <commune>",
            "Xã Đức Mạnh #4 70 @Huyện Đắk Mil <commune>",
        ),
    ),
    Case(
        "places_headed_as_those_within_a_district",
        """
        | Huyện | Xã, thị trấn | Hạng trong huyện | Điểm |
        | Huyện Cư Jút{2x1} | Xã Tâm Thắng | 1 | 91,25 |
        | Xã Nam Dong | 2 | 88,40 |
        | Huyện Krông Nô{2x1} | Xã Nam Đà | 1 | 82,15 |
        | Xã Đắk Sôr | 2 | 71,90 |
        """,
        units=(
            "Xã Tâm Thắng #1 91,25 @Huyện Cư Jút <commune>",
            "Xã Nam Dong #2 88,40 @Huyện Cư Jút <commune>",
            "Xã Nam Đà #1 82,15 @Huyện Krông Nô <commune>",
            "Xã Đắk Sôr #2 71,90 @Huyện Krông Nô <commune>",
        ),
    ),
)
