"""Train the classifier on the training split and save it."""

import argparse
from pathlib import Path

import joblib
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from dataset import SEED, Split, read_dataset, split_dataset

MODEL_PATH = Path("models/final_model.joblib")
REGULARISATION = 0.5


def build_model() -> Pipeline:
    """Build the untrained pipeline: scaling, then a regularised logistic regression."""
    return make_pipeline(
        StandardScaler(),
        LogisticRegression(C=REGULARISATION, max_iter=1000, random_state=SEED),
    )


def train(data: Split) -> Pipeline:
    """Fit the pipeline on the given split."""
    model = build_model()
    model.fit(data.features, data.labels)
    return model


def main() -> None:
    """Train and save the model where evaluation and export look for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=MODEL_PATH)
    output: Path = parser.parse_args().output
    whole, _ = read_dataset()
    training, _ = split_dataset(whole)
    model = train(training)
    output.parent.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, output)
    print(f"Trained on {len(training.labels)} rows, saved to {output}")


if __name__ == "__main__":
    main()
