"""Put everything that serving needs into one folder."""

import argparse
import json
import shutil
from pathlib import Path

from dataset import TARGET, read_dataset

REQUIREMENTS = Path("requirements.txt")


def export(model: Path, output: Path) -> None:
    """Copy the model and its requirements, and write the signature of its input."""
    _, names = read_dataset()
    output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(model, output / "model.joblib")
    shutil.copyfile(REQUIREMENTS, output / "requirements.txt")
    signature = {
        "inputs": [{"name": name, "type": "float64"} for name in names],
        "output": {"name": TARGET, "type": "int64"},
    }
    (output / "signature.json").write_text(json.dumps(signature, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Export the given model to the given folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    export(arguments.model, arguments.output)
    print(f"Exported {arguments.model} to {arguments.output}")


if __name__ == "__main__":
    main()
