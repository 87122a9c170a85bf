"""The gateway's side of the checks: starts the process that does them, asks it, and ends it."""

import asyncio
import logging
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.process import Process
from gateway.adapters.filing_checks.protocol import Outcome, report_of
from gateway.adapters.filing_checks.specimens import is_unknown, specimen, specimen_taxonomies, what_is_wrong
from gateway.adapters.filing_checks.standin import write_packages
from models.finding import Finding, Severity
from models.finding_texts import FindingCode
from resolvers.ports import CheckedReport, FilingChecksUnavailable

_BLAMED = {
    Outcome.TOO_COSTLY: FindingCode.TOO_COSTLY,
    Outcome.CRASHED: FindingCode.COULD_NOT_BE_CHECKED,
}
_log = logging.getLogger(__name__)


class ArelleFilingChecks:
    """`FilingChecks` by Arelle, with the operator's taxonomy packages or, without any, stand-ins of ours.

    Nothing is started before the first check or `start`. Each process proves itself by known accounts
    before it is used, and another is started when it has gone. `close` ends it.
    """

    def __init__(self, packages_folder: Path | None = None, bounds: Bounds | None = None) -> None:
        self._packages_folder = packages_folder
        self._bounds = bounds or Bounds()
        self._slots = asyncio.Semaphore(self._bounds.at_once)
        self._starting = asyncio.Lock()
        self._folder: Path | None = None
        self._process: Process | None = None

    async def start(self) -> None:
        """Start and prove the process, unless one runs; raises `FilingChecksUnavailable`."""
        await self._ready()

    async def check(self, name: str, content: Path) -> CheckedReport:
        """See `FilingChecks.check`."""
        async with self._slots:
            return await self._check(await self._ready(), name, content)

    async def unknown_concepts(self, entry_point: str, concepts: Iterable[str]) -> tuple[str, ...]:
        """Tell which concepts (`jenv-bw2-i:Equity`) the packages' entry point does not know, sorted.

        All of them when no package has the entry point. Raises `FilingChecksUnavailable`.
        """
        async with self._slots:
            process = await self._ready()
            outcome, known = await process.do("", entry_point)
        if outcome is not Outcome.DONE:
            raise FilingChecksUnavailable(f"the taxonomy could not be loaded: {outcome}")
        return tuple(sorted(set(concepts) - set(known)))

    async def close(self) -> None:
        """End the process and what it does, and remove what it left."""
        if self._process is not None:
            await self._process.end()
            self._process = None
        if self._folder is not None:
            await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)
            self._folder = None

    async def _ready(self) -> Process:
        async with self._starting:
            if self._process is not None and self._process.is_running:
                return self._process
            if self._process is not None:
                await self._process.end()
                self._process = None
            try:
                self._folder = self._folder or Path(await asyncio.to_thread(mkdtemp, prefix="filing-"))
                packages = await asyncio.to_thread(self._packages, self._folder)
                process = await Process.started(self._folder, self._bounds, packages)
            except (OSError, TimeoutError) as error:
                raise FilingChecksUnavailable(f"the checker does not start: {error}") from error
            try:
                await self._prove(process, self._folder / "specimen.xbrl")
            except BaseException:
                await process.end()
                raise
            self._process = process
            return process

    def _packages(self, folder: Path) -> tuple[Path, ...]:
        if self._packages_folder is None:
            return write_packages(folder)
        packages = tuple(sorted(path.resolve() for path in self._packages_folder.glob("*.zip")))
        if not packages:
            raise FileNotFoundError(f"no taxonomy package (*.zip) in {self._packages_folder}")
        return packages

    async def _check(self, process: Process, name: str, content: Path) -> CheckedReport:
        outcome, result = await process.do(name or "-", str(Path.cwd() / content))
        if outcome is Outcome.DONE:
            return report_of(result)
        if outcome is Outcome.LOST:
            raise FilingChecksUnavailable("the check was ended from outside")
        return CheckedReport((Finding(_BLAMED[outcome], Severity.ERROR, detail=f"the check: {outcome}"),))

    async def _prove(self, process: Process, place: Path) -> None:
        for taxonomy in specimen_taxonomies(date.today()):  # noqa: DTZ011 - only to choose a year
            reports = []
            for is_bad in (False, True):
                await asyncio.to_thread(place.write_bytes, specimen(taxonomy, is_bad=is_bad))
                reports.append(await self._check(process, place.name, place))
            if is_unknown(reports[0]):
                continue
            if wrong := what_is_wrong(*reports):
                raise FilingChecksUnavailable(f"the checker does not prove itself: {wrong}")
            _log.info("filings are checked, by %s as the newest taxonomy", taxonomy.version)
            return
        raise FilingChecksUnavailable("no taxonomy package is of a year that can be filed")
