"""Write the model card into the package, with the measured metrics."""

import argparse
import json
from pathlib import Path

CARD = """---
library_name: sklearn
tags:
- tabular-classification
---

# Breast-cancer classifier

A logistic regression on thirty measurements of cell nuclei. It says how likely a biopsy is malignant.

## Intended use

Second reading of fine-needle biopsies by trained pathologists. It ranks cases for review and never
replaces the pathologist's own judgement.

## Training data

The Wisconsin diagnostic breast-cancer set as bundled with scikit-learn: 569 patients, 212 of them with
a malignant finding, {share} of the rows held out by a fixed, stratified split.

## Evaluation

Measured on the holdout rows, which the training never saw:

| metric | value |
|---|---|
{rows}

## Limitations

All patients come from one clinic and one year of staining practice. Other microscopes, other staining
or other populations need a new evaluation before the model is used on them.
"""


def render(metrics: dict[str, float]) -> str:
    """Render the card with one table row for each metric."""
    rows = "\n".join(f"| {name} | {value:.4f} |" for name, value in metrics.items())
    return CARD.format(rows=rows, share="30 per cent")


def main() -> None:
    """Write model_card.md beside the exported model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="the exported package")
    parser.add_argument("--metrics", type=Path, required=True)
    arguments = parser.parse_args()
    package: Path = arguments.model
    metrics_path: Path = arguments.metrics
    metrics = json.loads(metrics_path.read_text(encoding="utf-8"))
    (package / "model_card.md").write_text(render(metrics), encoding="utf-8")
    print(f"Wrote {package / 'model_card.md'}")


if __name__ == "__main__":
    main()
