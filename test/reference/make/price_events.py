"""Events that the shipped prices make, found with numpy and plain loops: python3 test/reference/make/price_events.py > test/reference/price-events.json"""
import csv
import json
import platform
from datetime import date
from pathlib import Path

import numpy as np

root = Path(__file__).resolve().parent.parent.parent.parent
CASES = [
    ("silver", "record", dict(direction="up", minimum=250), 20),
    ("silver", "record", dict(direction="up", minimum=250), 0),
    ("silver", "record", dict(direction="down", minimum=60), 10),
    ("gold", "record", dict(direction="up", minimum=100), 20),
    ("silver", "high", dict(over=250), 20),
    ("gold", "high", dict(over=20), 5),
    ("silver", "low", dict(over=250), 20),
    ("silver", "level", dict(level=80, direction="up"), 0),
    ("silver", "level", dict(level=25, direction="either"), 5),
    ("gold", "level", dict(level=1300, direction="down"), 20),
    ("gold", "move", dict(over=5, at_least=0.04, direction="up"), 20),
    ("silver", "move", dict(over=3, at_least=0.06, direction="either"), 0),
    ("silver", "move", dict(over=1, at_least=0.05, direction="down"), 5),
    ("silver", "volatility", dict(over=20, against=250, times=2), 20),
    ("gold", "volatility", dict(over=5, against=60, times=2.5), 0),
]


def load(metal):
    rows = list(csv.DictReader(open(root / "data" / "prices" / f"{metal}.csv")))
    days = np.array([date.fromisoformat(r["date"]).toordinal() for r in rows])
    return [r["date"] for r in rows], days, np.array([float(r["close"]) for r in rows])


def occurs(kind, o, days, p):
    """Index -> figure of every observation at which the condition holds, and which of them are early."""
    n = len(p)
    whole = np.r_[False, np.diff(days) <= 5]
    found, early = {}, set()
    for t in range(1, n):
        if kind == "record":
            if (p[t] > p[:t].max()) if o["direction"] == "up" else (p[t] < p[:t].min()):
                found[t] = p[t]
                if t < o["minimum"]:
                    early.add(t)
        elif kind in ("high", "low"):
            if t >= o["over"]:
                run = p[t - o["over"] : t]
                if (p[t] > run.max()) if kind == "high" else (p[t] < run.min()):
                    found[t] = p[t]
        elif kind == "level":
            up = p[t - 1] <= o["level"] < p[t]
            down = p[t - 1] >= o["level"] > p[t]
            if whole[t] and ((up and o["direction"] != "down") or (down and o["direction"] != "up")):
                found[t] = p[t]
        elif kind == "move":
            k = o["over"]
            if t >= k and whole[t - k + 1 : t + 1].all():
                change = p[t] / p[t - k] - 1
                if (o["direction"] != "down" and change >= o["at_least"]) or (
                    o["direction"] != "up" and change <= -o["at_least"]
                ):
                    found[t] = change
        elif kind == "volatility":
            k, m = o["over"], o["against"]
            if t >= k + m - 1:
                r = np.r_[np.nan, np.log(p[1:] / p[:-1])]
                r[~whole] = np.nan
                recent, usual = r[t - k + 1 : t + 1], r[t - k - m + 1 : t - k + 1]
                if np.isfinite(recent).sum() >= max(2, -(-k // 2)) and np.isfinite(usual).sum() >= max(2, -(-m // 2)):
                    ratio = np.nanstd(recent, ddof=1) / np.nanstd(usual, ddof=1)
                    if ratio >= o["times"]:
                        found[t] = ratio
    return found, early


rows = []
for metal, kind, options, quiet in CASES:
    dates, days, p = load(metal)
    found, early = occurs(kind, options, days, p)
    events = [
        [dates[t], float(figure)]
        for t, figure in found.items()
        if t not in early and not any(s in found for s in range(t - quiet, t))
    ]
    rows.append({"metal": metal, "kind": kind, "options": options, "quiet": quiet, "events": events})
origin = f"Python {platform.python_version()}, numpy {np.__version__}, test/reference/make/price_events.py"
print(json.dumps({"origin": origin, "rows": rows}))
