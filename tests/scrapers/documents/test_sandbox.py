"""The child process: limits, cleaning up, reuse after a kill."""

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from scrapers.documents import UnreadableDocument, codec, read, sandbox
from scrapers.documents.flow import Flow
from scrapers.documents.limits import OFFICE, Limits
from tests.scrapers.documents.office_files import docx_bytes, zip_bytes

# What a broken reader may do, run in a real child in place of the real readers.
MISDEEDS = {
    "spins": "while True: pass",
    "sleeps": "import time\ntime.sleep(60)",
    "eats": "b = []\nwhile True: b.append(bytearray(8_000_000))",
    "hoards": "b = bytearray(400_000_000)\nfor i in range(0, len(b), 4096): b[i] = 1\nimport time\ntime.sleep(60)",
    "crashes": "import os\nos.abort()",
    "dies": "import os\nos._exit(3)",
    "recurses": "def f(): return f()\nf()",
    "fails": "raise ValueError('odd')",
    "connects": "import socket\nsocket.create_connection(('127.0.0.1', 9))",
    "resolves": "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/')",
    "writes": "f = open('big', 'wb')\nfor _ in range(300): f.write(b'0' * 1_000_000)",
    "forks": "import subprocess, time\nsubprocess.Popen(['sleep', '61'])\ntime.sleep(60)",
    "prints": "print('{}' * 1000, flush=True)\nfrom scrapers.documents.flow import Flow\nf = Flow()\nf.add_paragraph('Sở')\nreturn f.build('x/y')",
    "lies": "return 7",
    "calls": "import subprocess\nsubprocess.run(['python3', '-c', 'import time; b = b\"1\" * 400_000_000; time.sleep(9)'])",
    "scans": "from scrapers.documents.sandbox import for_ocr\nfor_ocr(5)\nb = bytes([1]) * 400_000_000\nimport time\n"
    "time.sleep(0.3)\nfrom scrapers.documents.flow import Flow\nf = Flow()\nf.add_paragraph('Sở')\nreturn f.build('x/y')",
}
LIMITS = Limits(wall_s=1.5, cpu_s=1.0, memory_mib=250, address_mib=700)


@pytest.fixture
def misbehave(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Gives a function that reads a body with a reader that does one of the misdeeds."""

    def start(deed: str) -> Path:
        body = "\n".join("    " + line for line in MISDEEDS[deed].split("\n"))
        worker = (
            "import sys\nimport scrapers.documents\n"
            f"def read(body, **_):\n{body}\n"
            "scrapers.documents.read = read\n"
            "from scrapers.documents.sandbox import serve\nserve()\n"
        )
        sandbox.close()
        monkeypatch.setattr(sandbox, "_WORKER", worker)
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        return tmp_path

    yield start
    sandbox.close()


def isolated(body: bytes = b"x", limits: Limits = LIMITS) -> object:
    return sandbox.read_isolated(body, media_type=None, name="x", url=None, limits=limits)


@pytest.mark.parametrize(
    ("deed", "outcomes"),
    [
        ("spins", {"time_limit"}),
        ("sleeps", {"time_limit"}),
        ("eats", {"memory_limit"}),
        ("hoards", {"memory_limit"}),
        ("crashes", {"memory_limit", "damaged"}),
        ("dies", {"damaged"}),
        ("recurses", {"too_deep"}),
        ("fails", {"damaged"}),
        ("connects", {"damaged"}),
        ("resolves", {"damaged"}),
        ("writes", {"too_large", "damaged"}),
        ("lies", {"damaged"}),
        ("calls", {"memory_limit"}),
    ],
)
def test_misdeeds_have_named_outcomes(misbehave, deed: str, outcomes: set[str]) -> None:
    folder = misbehave(deed)
    started = time.monotonic()
    with pytest.raises(UnreadableDocument) as refused:
        isolated()
    assert refused.value.outcome in outcomes
    assert "\n" not in refused.value.detail
    assert time.monotonic() - started < 6
    assert list(folder.iterdir()) == []


def test_what_a_reader_prints_does_not_matter(misbehave) -> None:
    misbehave("prints")
    assert isolated().text == "Sở"


def test_only_a_page_read_by_ocr_may_take_the_memory_of_ocr(misbehave) -> None:
    misbehave("scans")
    assert isolated().text == "Sở"


def test_what_a_reader_starts_dies_with_it(misbehave) -> None:
    misbehave("forks")
    with pytest.raises(UnreadableDocument, match="time_limit"):
        isolated()
    time.sleep(0.1)
    # /proc and not ps: a bare machine has no procps
    running = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it ended meanwhile
            running.append(file.read_bytes())
    assert running
    assert b"sleep\x0061\x00" not in running


def test_a_child_is_used_again_and_replaced_after_a_kill() -> None:
    sandbox.close()
    body = docx_bytes()
    read(body)
    (child,) = sandbox._children._idle
    started = time.monotonic()
    assert read(body).text == read(body, isolated=False).text
    assert time.monotonic() - started < 1
    assert sandbox._children._idle == [child]
    with pytest.raises(UnreadableDocument):
        read(body[:5000])
    assert sandbox._children._idle == [child]  # a named refusal does not cost the child
    child.kill()
    assert "Sở Y tế" in read(body).text
    assert sandbox._children._idle != [child]


def test_a_child_that_holds_much_memory_is_left_for_those_who_may(monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox.close()
    body = docx_bytes()
    read(body)
    (heavy,) = sandbox._children._idle
    monkeypatch.setattr(heavy, "resident_mib", lambda: 0.9 * OFFICE.memory_mib)
    read(body)  # in a new child: this one would soon be over its limit
    assert [child.uses for child in sandbox._children._idle] == [1, 1]
    read(zip_bytes([("a.docx", body)]))  # pages may take more
    assert sorted(child.uses for child in sandbox._children._idle) == [1, 2]
    sandbox.close()


def test_several_threads_at_once() -> None:
    bodies = [docx_bytes(lambda d, n=n: d.add_paragraph(f"Sở số {n}")) for n in range(6)]
    texts: dict[int, str] = {}

    def run(n: int) -> None:
        texts[n] = read(bodies[n]).text

    threads = [threading.Thread(target=run, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == {n: f"Sở số {n}" for n in range(6)}
    assert len(sandbox._children._idle) <= 2


def test_starting_is_quick() -> None:
    times = []
    body = docx_bytes()
    for _ in range(3):
        sandbox.close()
        started = time.monotonic()
        read(body)
        times.append(time.monotonic() - started)
    assert min(times) < 1.5  # about 0.2 s on an idle machine


def test_more_time_is_a_no_op_outside_a_child() -> None:
    sandbox.more_time(5)
    sandbox.for_ocr(5)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    read(zip_bytes([("a.docx", docx_bytes())]))
    with pytest.raises(UnreadableDocument):
        read(b"PK\x03\x04" + b"x" * 99)
    assert list(tmp_path.iterdir()) == []


def test_the_end_of_the_parent_ends_the_child() -> None:
    code = (
        "from scrapers.documents import sandbox, read\nfrom tests.scrapers.documents.office_files import docx_bytes\n"
        "read(docx_bytes())\nprint(sandbox._children._idle[0]._process.pid, flush=True)\nimport os\nos._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    pid = int(done.stdout)
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            break
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().split()[2] == "Z":
            break
        time.sleep(0.05)
    else:
        pytest.fail("the child outlived its parent")


def test_answers_are_json() -> None:
    flow = Flow()
    flow.add_paragraph("Sở")
    assert codec.encode(flow.build("x/y")).startswith(b'{"format":2')
