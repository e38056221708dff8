"""Write scikit-learn's bundled breast-cancer data as data/breast_cancer.csv."""

import csv

from sklearn.datasets import load_breast_cancer

from dataset import DATA_PATH, TARGET


def main() -> None:
    """Write one row for each of the 569 patients, features first, label last."""
    bundle = load_breast_cancer()
    names = [str(name).replace(" ", "_") for name in bundle.feature_names]
    DATA_PATH.parent.mkdir(parents=True, exist_ok=True)
    with DATA_PATH.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*names, TARGET])
        for features, target in zip(bundle.data, bundle.target, strict=True):
            # scikit-learn has 0 for malignant; a positive finding reads better as 1.
            writer.writerow([*(f"{value:.6g}" for value in features), 1 - int(target)])
    print(f"Wrote {len(bundle.data)} rows to {DATA_PATH}")


if __name__ == "__main__":
    main()
