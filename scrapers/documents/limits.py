"""What reading one document in a child process may cost, by kind of format."""

from __future__ import annotations

from dataclasses import dataclass

OCR_MIB = 1200  # both OCR engines and a page
OCR_ADDRESS_MIB = 4096  # the libraries of OCR reserve much more than they use


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost.

    Attributes:
        wall_s: seconds until the child is killed (a reader may ask for more, page by page).
        cpu_s: seconds of processor time, all threads together.
        memory_mib: resident memory of the child and the programs it calls, measured while it works;
            more only while a page is read by OCR (`for_ocr`).
        address_mib: address space beyond what the idle child has.
        ocr: whether a worker that has the OCR engines loaded may be used.
    """

    wall_s: float = 18.0
    cpu_s: float = 18.0
    memory_mib: int = 560  # seen every 50 ms: what is allocated in between stays below 600
    address_mib: int = 1024
    ocr: bool = False


OFFICE = Limits()
PAGES = Limits(cpu_s=36.0, ocr=True)  # PDF and archives: text like any other, OCR when they hold scans
PICTURES = Limits(cpu_s=36.0, memory_mib=OCR_MIB, address_mib=OCR_ADDRESS_MIB, ocr=True)
