"""Cleaning text: the quick way for tidy lines gives what the full way gives."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from scrapers import vietnamese
from scrapers.vietnamese import clean, lower

CHARACTERS = st.text(
    alphabet=st.one_of(
        st.sampled_from('aạăắđĐưỨ ,.%/’"“…–\n\t\r\u00a0\u200b\u00ad\u0301\u0323\u202e\ufeff\u2028\x00\x0b\x1cÐð９'),
        st.characters(),
    ),
    max_size=30,
)


def in_full(text: str) -> str:
    """`clean` without the quick way."""
    tidy = vietnamese._TIDY
    try:
        vietnamese._TIDY = re.compile(r"(?!)")
        return clean(text)
    finally:
        vietnamese._TIDY = tidy


@given(CHARACTERS)
def test_the_quick_way_changes_nothing(text: str) -> None:
    assert clean(text) == in_full(text)


@given(CHARACTERS)
def test_clean_text_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert len(lower(once)) == len(once)
