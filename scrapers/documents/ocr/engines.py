"""The two OCR engines, each behind one small class. They fail differently, which is why there are two.

`Boxes` (rapidocr) finds where text stands and reads numbers; it knows no Vietnamese accents.
`Letters` (tesseract with Debian's Vietnamese model) reads names. Both read single lines of text.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np

from scrapers.documents.geometry.ruling import Area
from scrapers.documents.model import UnreadableDocument
from scrapers.documents.ocr.picture import Pixels
from scrapers.vietnamese import clean

THREADS = 2
DETECT_SIDE = 1760  # pixels of the longer side when looking for text
NUMBER_LETTERS = "0123456789.,%/-+()"
_LETTER_PIXELS = 25  # height of a capital letter at which tesseract reads most lines right
_MODEL_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
)


class Reading(NamedTuple):
    """What an engine read, and how sure it says it is (0-1)."""

    text: str
    score: float


NOTHING = Reading("", 0.0)


class Boxes:
    """rapidocr: text boxes of a page, and the text of single lines."""

    def __init__(self) -> None:
        logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
        from rapidocr import RapidOCR

        cv2.setNumThreads(THREADS)
        self._engine = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,
                "Global.max_side_len": DETECT_SIDE,
                "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def find(self, grey: Pixels) -> list[Area]:
        """Where text stands, one box a phrase, in reading order of the engine."""
        result = self._engine(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), use_det=True, use_cls=False, use_rec=False)
        boxes = getattr(result, "boxes", None)
        if boxes is None:
            return []
        return [
            Area(float(b[:, 0].min()), float(b[:, 1].min()), float(b[:, 0].max()), float(b[:, 1].max())) for b in boxes
        ]

    def find_slanted(self, grey: Pixels) -> list[Pixels]:
        """Where text stands, four corners a phrase (top left, top right, bottom right, bottom left)."""
        result = self._engine(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), use_det=True, use_cls=False, use_rec=False)
        boxes = getattr(result, "boxes", None)
        return [] if boxes is None else [np.asarray(b, dtype=np.float32) for b in boxes]

    def read(self, crops: Sequence[Pixels]) -> list[Reading]:
        """The text of each crop (grey, one line of text)."""
        if not crops:
            return []
        result = self._engine.recognize_txt([cv2.cvtColor(c, cv2.COLOR_GRAY2BGR) for c in crops])
        return [
            Reading(clean(text), float(score)) if text.strip() else NOTHING
            for text, score in zip(result.txts or (), result.scores, strict=True)
        ]


class Letters:
    """tesseract with the Vietnamese model."""

    def __init__(self) -> None:
        folder = _model_folder()
        import tesserocr

        self._modes = tesserocr.PSM
        try:
            self._api = tesserocr.PyTessBaseAPI(path=str(folder), lang="vie", psm=self._modes.SINGLE_LINE)
        except RuntimeError as error:
            raise UnreadableDocument(
                "missing_program", f"tesseract cannot load the Vietnamese model in {folder}: {error}"
            ) from error
        self._api.SetVariable("debug_file", "/dev/null")
        # scans are read as printed: no dictionary turns an unusual place name into a usual word
        self._numbers = False

    def read(self, crop: Pixels, letter_height: float, *, number: bool = False) -> Reading:
        """The text of one line (grey, dark on light). `number` allows only digits and marks of numbers."""
        if number != self._numbers:
            self._api.SetVariable("tessedit_char_whitelist", NUMBER_LETTERS if number else "")
            self._numbers = number
        line = enlarged(crop, letter_height)
        height, width = line.shape
        self._api.SetImageBytes(np.ascontiguousarray(line).tobytes(), width, height, 1, width)
        text = clean(self._api.GetUTF8Text().replace("\n", " "))
        score = self._api.MeanTextConf() / 100
        self._api.Clear()
        return Reading(text, max(0.0, min(1.0, score))) if text else NOTHING


def enlarged(crop: Pixels, letter_height: float) -> Pixels:
    """A line at the size tesseract reads best, with a margin of its own paper."""
    factor = max(0.5, min(4.0, _LETTER_PIXELS / max(6.0, letter_height)))
    how = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
    line = cv2.resize(crop, None, fx=factor, fy=factor, interpolation=how)
    paper = int(np.percentile(line, 85))
    found: Pixels = cv2.copyMakeBorder(line, 14, 14, 18, 18, cv2.BORDER_CONSTANT, value=paper)
    return found


def _model_folder() -> Path:
    """The folder that holds the Vietnamese model.

    Raises:
        UnreadableDocument: `missing_program`, with what to install.
    """
    own = os.environ.get("TESSDATA_PREFIX")
    for folder in (*([own] if own else []), *_MODEL_FOLDERS):
        if (Path(folder) / "vie.traineddata").is_file():
            return Path(folder)
    raise UnreadableDocument(
        "missing_program", "reading scans needs tesseract's Vietnamese model: install tesseract-ocr-vie (apt-get)"
    )


LOCK = threading.RLock()  # the engines are not made for two pages at once


@lru_cache(maxsize=1)
def boxes() -> Boxes:
    """The first engine, loaded once per process."""
    return Boxes()


@lru_cache(maxsize=1)
def letters() -> Letters:
    """The second engine, loaded once per process.

    Raises:
        UnreadableDocument: `missing_program`, the Vietnamese model is not installed.
    """
    return Letters()


def crop(grey: Pixels, area: Area, margin: float) -> Pixels:
    """The picture of an area with a margin; at least 4 x 4 pixels."""
    height, width = grey.shape[:2]
    x0, top = max(0, int(area.x0 - margin)), max(0, int(area.top - margin))
    x1, bottom = min(width, int(area.x1 + margin) + 1), min(height, int(area.bottom + margin) + 1)
    part = grey[top : max(bottom, top + 4), x0 : max(x1, x0 + 4)]
    found: Any = part if part.size else np.full((4, 4), 255, np.uint8)
    return np.ascontiguousarray(found)
