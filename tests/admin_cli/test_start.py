import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_command_loads_only_what_it_uses(installation: Path) -> None:
    script = (
        "import sys; from admin_cli.main import main; code = main(['list', '--limit', '1']);"
        "print(code, *sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run(  # noqa: S603 - our own words only
        [sys.executable, "-c", script],
        cwd=installation,
        env={"PYTHONPATH": str(ROOT), "HOME": os.environ["HOME"]},
        capture_output=True,
        text=True,
        check=True,
    )
    code, *loaded = ran.stderr.splitlines()[-1].split()
    needless = {
        "aiohttp",
        "alembic",
        "msgspec",
        "programme.requests.selection",
        "programme.use_cases.similar",
        "rapidfuzz",
        "sqlalchemy.dialects.postgresql",
        "storage.outbox",
        "storage.similarities",
    }
    assert code == "0"
    assert needless.intersection(loaded) == set()
