/** Python of the standard library alone, laid out as the seed's: evaluation, export and card take milliseconds. */
const EVALUATE = `"""Measure the model on the holdout rows."""

import argparse
import json
from pathlib import Path


def accuracy(threshold: float, rows: list[tuple[float, int]]) -> float:
    """Share of rows that the threshold puts on the right side."""
    right = sum(1 for score, label in rows if (score >= threshold) == bool(label))
    return right / len(rows)


def read_rows(path: Path) -> list[tuple[float, int]]:
    """Read score and label of every row."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    cells = [line.split(",") for line in lines]
    return [(float(score), int(label)) for score, label in cells]


def main() -> None:
    """Evaluate the given model and write its metrics."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    model: Path = parser.parse_args().model
    threshold = float(json.loads(model.read_text(encoding="utf-8"))["threshold"])
    value = accuracy(threshold, read_rows(Path("data/holdout.csv")))
    results = Path("results")
    results.mkdir(exist_ok=True)
    metrics = {"accuracy": value, "error_rate": round(1 - value, 6)}
    (results / "metrics.json").write_text(json.dumps(metrics), encoding="utf-8")


if __name__ == "__main__":
    main()
`

const EXPORT = `"""Put the model into the package."""

import argparse
import shutil
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=Path, required=True)
parser.add_argument("--output", type=Path, required=True)
arguments = parser.parse_args()
output: Path = arguments.output
output.mkdir(parents=True, exist_ok=True)
shutil.copyfile(arguments.model, output / "model.joblib")
shutil.copyfile("requirements.txt", output / "requirements.txt")
`

const CARD = `"""Write the model card with the measured metrics."""

import argparse
import json
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=Path, required=True)
parser.add_argument("--metrics", type=Path, required=True)
arguments = parser.parse_args()
metrics: dict[str, float] = json.loads(Path(arguments.metrics).read_text(encoding="utf-8"))
rows = "\\n".join(f"| {name} | {value:.2f} |" for name, value in metrics.items())
card = f"""# Risk model

## Intended use
Ranks applications for a closer look by a person, and decides nothing by itself.

## Training data
Applications of the last two years, with what became of each of them.

## Evaluation
Measured on holdout rows that the training has never seen before.

| metric | value |
|---|---|
{rows}

## Limitations
Not for companies, whose applications are quite different from those of people.
"""
(Path(arguments.model) / "model_card.md").write_text(card, encoding="utf-8")
`

const TEST = `from evaluate import accuracy


def test_accuracy() -> None:
    assert accuracy(0.5, [(0.9, 1), (0.1, 0), (0.8, 0), (0.7, 1)]) == 0.75
`

const ROWS = Array.from({ length: 20 }, (_, row) => `${(row / 20).toFixed(2)},${row === 3 || row >= 10 ? '1' : '0'}`)

/** A repository that needs no configuration: bounds in the acceptance criteria, the dataset in the state. */
export const SEED_FILES: Record<string, string> = {
  'README.md':
    '# Risk\n\nThis repository holds the model that ranks applications by their risk. It is trained once a month, and a person looks at every application that it ranks high before anything is decided.\n',
  'requirements.txt': 'joblib==1.5.3\n',
  'pyproject.toml': '[tool.pytest.ini_options]\npythonpath = ["src"]\n',
  'data/holdout.csv': `score,label\n${ROWS.join('\n')}\n`,
  'models/final_model.joblib': '{"threshold": 0.5}\n',
  'src/evaluate.py': EVALUATE,
  'src/export_model.py': EXPORT,
  'src/create_model_card.py': CARD,
  'tests/test_evaluate.py': TEST,
  'docs/workflow/state/risk.json': `${JSON.stringify(
    {
      id: 'risk',
      title: 'Risk model',
      status: 'approved',
      acceptance_criteria: ['accuracy >= 0.90', 'error_rate <= 10%', 'Two underwriters have read the worst cases'],
      dependencies: [],
      datasets: [{ path: 'data/holdout.csv' }, 's3://applications/2026'],
      experiments: [{ name: 'threshold', parameters: { threshold: 0.5 } }],
      pending_questions: [],
    },
    null,
    2,
  )}\n`,
}
