"""Measure a model on the holdout split and write results/metrics.json."""

import argparse
import json
from pathlib import Path

import joblib
import numpy as np
from sklearn.metrics import accuracy_score, f1_score, log_loss, recall_score, roc_auc_score
from sklearn.pipeline import Pipeline

from dataset import Split, read_dataset, split_dataset

METRICS_PATH = Path("results/metrics.json")


def measure(model: Pipeline, holdout: Split) -> dict[str, float]:
    """Compute the metrics that the acceptance criteria name, on the holdout split."""
    probability = model.predict_proba(holdout.features)[:, 1]
    predicted = (probability >= 0.5).astype(np.int64)
    metrics = {
        "accuracy": accuracy_score(holdout.labels, predicted),
        "f1_score": f1_score(holdout.labels, predicted),
        "recall": recall_score(holdout.labels, predicted),
        "roc_auc": roc_auc_score(holdout.labels, probability),
        "log_loss": log_loss(holdout.labels, probability),
    }
    return {name: round(float(value), 4) for name, value in metrics.items()}


def main() -> None:
    """Evaluate the given model and write its metrics."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    path: Path = parser.parse_args().model
    whole, _ = read_dataset()
    _, holdout = split_dataset(whole)
    metrics = measure(joblib.load(path), holdout)
    METRICS_PATH.parent.mkdir(parents=True, exist_ok=True)
    METRICS_PATH.write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    for name, value in metrics.items():
        print(f"{name}: {value:.4f}")


if __name__ == "__main__":
    main()
