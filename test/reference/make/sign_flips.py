"""All 2^n sign flips of each window's abnormal returns in the clean cases: python3 test/reference/make/sign_flips.py > test/reference/sign-flips.json"""
import csv
import json
import platform
from pathlib import Path

import numpy as np

root = Path(__file__).resolve().parent.parent
rows = []
for case in ["clean", "clean_raw", "clean_mean_adjusted", "clean_market_adjusted"]:
    groups = {e["event_id"]: e["group"] for e in csv.DictReader(open(root / "clean" / "events.csv"))}
    samples = {}
    for r in csv.DictReader(open(root / case / "expected_ar.csv")):
        samples.setdefault((groups[r["event_id"]], int(r["rel_day"]), int(r["rel_day"])), []).append(float(r["ar"]))
    for r in csv.DictReader(open(root / case / "expected_car.csv")):
        samples.setdefault((groups[r["event_id"]], int(r["win_start"]), int(r["win_end"])), []).append(float(r["car"]))
    for (group, start, end), x in samples.items():
        # The first sign is fixed: a vector and its negative have the same |sum|.
        sums = np.array([x[0]])
        for value in x[1:]:
            sums = np.concatenate([sums - value, sums + value])
        p = np.mean(np.abs(sums) >= abs(sum(x)) * (1 - 1e-12))
        rows.append({"case": case, "group": group, "from": start, "to": end, "n": len(x), "p": float(p)})
origin = f"Python {platform.python_version()}, numpy {np.__version__}, test/reference/make/sign_flips.py"
print(json.dumps({"origin": origin, "rows": rows}, indent=0))
