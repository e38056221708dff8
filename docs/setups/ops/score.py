"""Scores rows with the package that a store has: score.py ROWS OUTPUT, the archive on standard input."""

import json
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, "serve")
from model import Model  # noqa: E402

with tempfile.TemporaryDirectory() as folder:
    with tarfile.open(fileobj=sys.stdin.buffer, mode="r|gz") as archive:
        archive.extractall(folder, filter="data")
    model = Model(next(Path(folder).rglob("metadata.json")).parent)

rows = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
answers = [json.dumps({"prediction": model.predict(row)}) for row in rows]
Path(sys.argv[2]).write_text("".join(f"{answer}\n" for answer in answers))
