"""What Dockerfile and docker-compose.yml name is there; whether the images build takes Docker to tell."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from gateway.settings import Environment, Settings, UnsafeSettings

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("gateway", "worker", "migrate")


def _final_stage() -> str:
    return DOCKERFILE.rpartition("FROM ")[2]


def _has_compose() -> bool:
    docker = shutil.which("docker")
    return docker is not None and subprocess.run([docker, "compose", "version"], check=False).returncode == 0


def test_the_image_is_made_of_files_that_are_there() -> None:
    sources = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    assert sources
    assert [name for line in sources for name in line.split() if not (ROOT / name).exists()] == []


def test_the_image_gets_every_file_it_is_made_of() -> None:
    sent = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
        for name in line.split()
    ]
    assert [
        name for name in copied if not any(name == one or name.startswith(f"{one}/") for one in sent)
    ] == []


def test_every_package_of_the_image_is_installed_by_hash() -> None:
    installs = re.findall(r"pip install (.+)", DOCKERFILE)
    assert installs
    assert [line for line in installs if "--require-hashes" not in line] == []


def test_the_image_does_not_run_as_root() -> None:
    assert re.findall(r"^USER (\S+)", _final_stage(), re.MULTILINE) == ["registerpoort"]


def test_no_secret_is_in_the_image_or_has_a_default() -> None:
    assert re.findall(r"(?i)^(?:ARG|ENV) .*(?:password|secret|key|token)", DOCKERFILE, re.MULTILINE) == []
    variables = re.findall(r"\$\{(\w+)(:\?)?", (ROOT / "docker-compose.yml").read_text())
    secrets = [
        (name, required) for name, required in variables if re.search(r"PASSWORD|SECRET|KEY|TOKEN", name)
    ]
    assert secrets
    assert [name for name, required in secrets if not required] == []


@pytest.mark.parametrize("service", OURS)
def test_a_service_sets_only_what_the_gateway_reads(service: str) -> None:
    read = {f"REGISTERPOORT_{name.upper()}" for name in Settings.model_fields}
    assert set(SERVICES[service]["environment"]) <= read


def test_what_production_refuses_to_start_without_is_asked_for() -> None:
    with pytest.raises(UnsafeSettings) as refusal:
        Settings(environment=Environment.PRODUCTION).check()
    named = set(re.findall(r"REGISTERPOORT_\w+", str(refusal.value)))
    assert named
    assert named <= set(SERVICES["gateway"]["environment"])


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_waits_for_services_and_keeps_volumes_that_exist(service: str) -> None:
    waits_for = set(SERVICES[service].get("depends_on", {}))
    kept = {volume.partition(":")[0] for volume in SERVICES[service].get("volumes", [])}
    assert waits_for <= set(SERVICES)
    assert kept <= set(COMPOSE["volumes"])


def test_nobody_serves_before_the_database_is_migrated() -> None:
    for service in ("gateway", "worker"):
        assert SERVICES[service]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert SERVICES["migrate"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}


def test_nothing_but_this_machine_can_reach_the_ports() -> None:
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


@pytest.mark.skipif(
    not _has_compose(), reason="docker compose is not on this machine: its own check did not run"
)
def test_docker_compose_reads_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in re.findall(r"\$\{(\w+):\?", (ROOT / "docker-compose.yml").read_text()):
        monkeypatch.setenv(name, "example")
    subprocess.run(["docker", "compose", "config", "--quiet"], cwd=ROOT, check=True)
