"""Write tests/golden.jsonl: requests to the service, and what the model answers."""

import json
from pathlib import Path

import joblib

from dataset import read_dataset, split_dataset
from train import MODEL_PATH

GOLDEN_PATH = Path("tests/golden.jsonl")
ROWS = 20


def main() -> None:
    """Write one request for each of the first holdout rows."""
    whole, _ = read_dataset()
    _, holdout = split_dataset(whole)
    features = holdout.features[:ROWS]
    probability = joblib.load(MODEL_PATH).predict_proba(features)[:, 1]
    with GOLDEN_PATH.open("w", encoding="utf-8") as file:
        for row, likely in zip(features.tolist(), probability.tolist(), strict=True):
            line = {"request": {"rows": [row]}, "response": {"probability": [round(likely, 9)]}}
            file.write(json.dumps(line) + "\n")
    print(f"Wrote {len(features)} rows to {GOLDEN_PATH}")


if __name__ == "__main__":
    main()
