"""The taxonomy packages: our stand-ins, or the operator's in their place."""

from pathlib import Path

import pytest

from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from gateway.adapters.filing_checks.specimens import CODES_OF_THE_BAD_ONE, specimen
from gateway.adapters.filing_checks.standin import write_packages
from models.finding import blocks
from models.size_class import SizeClass
from models.taxonomy import TAXONOMIES, Taxonomy
from resolvers.ports import FilingChecksUnavailable
from tests.gateway.adapters.filing_checks.uploads import NT19

pytestmark = pytest.mark.asyncio(loop_scope="session")

_ENDED = [taxonomy for taxonomy in TAXONOMIES if taxonomy.financial_year < 2026]
_CLASSES = (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM)


@pytest.mark.parametrize("taxonomy", _ENDED, ids=[taxonomy.version for taxonomy in _ENDED])
async def test_accounts_of_each_year_are_checked_by_that_years_rules(
    checks: ArelleFilingChecks, tmp_path: Path, taxonomy: Taxonomy
) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.write_bytes(specimen(taxonomy, is_bad=False))
    bad.write_bytes(specimen(taxonomy, is_bad=True))

    fine = await checks.check("good.xbrl", good)

    assert fine.findings == ()
    assert fine.entry_point == taxonomy.entry_point(SizeClass.MICRO)
    assert {each.code for each in (await checks.check("bad.xbrl", bad)).findings} >= CODES_OF_THE_BAD_ONE


@pytest.mark.parametrize("size_class", _CLASSES)
async def test_a_stand_in_knows_the_items_of_the_form_and_says_which_it_does_not(
    checks: ArelleFilingChecks, size_class: SizeClass
) -> None:
    asked = ("jenv-bw2-i:Assets", "jenv-bw2-i:CashAndCashEquivalents", "jenv-bw2-i:Elephants")

    assert await checks.unknown_concepts(NT19.entry_point(size_class), asked) == ("jenv-bw2-i:Elephants",)


async def test_the_operators_packages_replace_the_stand_ins(tmp_path: Path) -> None:
    """An operator with a package of one year alone."""
    folder = tmp_path / "packages"
    folder.mkdir()
    for package in write_packages(folder):
        if "nt19" not in package.name:
            package.unlink()
    path = tmp_path / "received"
    checker = ArelleFilingChecks(folder, Bounds(seconds=20))
    try:
        path.write_bytes(specimen(NT19, is_bad=False))
        assert (await checker.check("a.xbrl", path)).findings == ()

        path.write_bytes(specimen(TAXONOMIES[0], is_bad=False))
        report = await checker.check("a.xbrl", path)

        assert {finding.code for finding in report.findings if blocks((finding,))} >= {"TAXONOMY_UNKNOWN"}
        assert await checker.unknown_concepts(TAXONOMIES[0].entry_point(SizeClass.MICRO), ("a:B",)) == (
            "a:B",
        )
    finally:
        await checker.close()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("readme.txt", b"", "no taxonomy package"),
        ("other.zip", b"no zip", "no taxonomy package is of a year"),
    ],
)
async def test_without_a_taxonomy_that_works_nothing_is_checked(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    folder = tmp_path / "packages"
    folder.mkdir()
    (folder / name).write_bytes(content)
    checker = ArelleFilingChecks(folder, Bounds(seconds=20))
    try:
        with pytest.raises(FilingChecksUnavailable, match=reason):
            await checker.check("a.xbrl", folder / name)
    finally:
        await checker.close()


async def test_a_checker_without_its_rules_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Such as when Arelle's plug-in did not load: the bad specimen would then have no finding."""
    monkeypatch.setattr(
        "gateway.adapters.filing_checks.checker.specimen",
        lambda taxonomy, is_bad: specimen(taxonomy, is_bad=False),
    )
    checker = ArelleFilingChecks(bounds=Bounds(seconds=20))
    try:
        with pytest.raises(FilingChecksUnavailable, match="the bad specimen gave no NL"):
            await checker.check("a.xbrl", tmp_path)
    finally:
        await checker.close()


async def test_a_stand_in_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()

    packages = write_packages(first)

    assert [path.read_bytes() for path in packages] == [path.read_bytes() for path in write_packages(second)]
    assert len(packages) == len(TAXONOMIES)
