"""A study with holes in its event windows, summed over (`holes: sum`), under a factor model on a price and a yield, from prices to
comparison and by plain loops: python3 test/reference/make/holes.py > test/reference/holes.json"""
import json
import math

import numpy as np
from scipy.stats import mannwhitneyu, t as student, ttest_ind

WINDOW, LENGTH, GAP = (-2, 3), 40, 3
TESTED = [(0, 0), (1, 2), (-2, 3)]
nan = math.nan
rng = np.random.default_rng(20260112)
days = 900
price = rng.normal(0, 0.006, days)
change = rng.normal(0, 0.05, days)
metal = 0.0003 + 0.6 * price - 0.04 * change + 0.009 * rng.standard_t(5, days)
series = {
    "gold": [float(f"{x:.6f}") for x in 100 * np.exp(np.cumsum(metal))],
    "dollar": [float(f"{x:.6f}") for x in 50 * np.exp(np.cumsum(price))],
    # A yield that goes through zero.
    "us10y": [float(f"{x:.4f}") for x in 0.1 + np.cumsum(change)],
}
day0 = list(range(60, 860, 33))
for event, offset, name in [(0, 1, "gold"), (3, 0, "gold"), (5, 3, "us10y"), (8, 1, "dollar"), (11, -2, "gold"), (14, 2, "us10y"), (17, 0, "dollar"), (20, -20, "gold"), (22, -30, "us10y")]:
    series[name][day0[event] + offset] = nan
# No valid observation in the tested window [1, 2], and none in the whole window.
series["gold"][day0[6] + 1] = nan
for offset in range(-2, 4):
    series["gold"][day0[10] + offset] = nan

levels = {name: np.array(values) for name, values in series.items()}
step = lambda x: np.concatenate([[nan], np.diff(x)])
y = step(np.log(levels["gold"]))
factors = np.column_stack([step(np.log(levels["dollar"])), step(levels["us10y"])])


def fit(d):
    end = d + WINDOW[0] - GAP
    at = [s for s in range(end - LENGTH, end) if np.isfinite(y[s]) and np.isfinite(factors[s]).all()]
    X = np.column_stack([np.ones(len(at)), factors[at]])
    beta = np.linalg.lstsq(X, y[at], rcond=None)[0]
    inverse = np.linalg.inv(X.T @ X)
    residuals = y[at] - X @ beta
    df = len(at) - 3
    s = math.sqrt(residuals @ residuals / df)
    positions = range(d + WINDOW[0], d + WINDOW[1] + 1)
    rows = {p - d: np.concatenate([[1], factors[p]]) for p in positions}
    ar = {tau: y[d + tau] - x @ beta for tau, x in rows.items()}
    valid = [tau for tau in ar if np.isfinite(ar[tau])]
    sar = {tau: ar[tau] / (s * math.sqrt(1 + rows[tau] @ inverse @ rows[tau])) for tau in valid}
    return {"m": len(at), "df": df, "s": s, "beta": beta, "ar": ar, "sar": sar, "valid": valid, "rows": rows, "inverse": inverse, "share": np.mean(residuals > 0), "d": d}


def cumulate(e, a, b):
    inside = [tau for tau in e["valid"] if a <= tau <= b]
    if not inside:
        return None
    g = sum(e["rows"][tau] for tau in inside)
    car = sum(e["ar"][tau] for tau in inside)
    error = e["s"] * math.sqrt(len(inside) + g @ e["inverse"] @ g)
    return {"car": car, "error": error, "days": len(inside), "patell": sum(e["sar"][tau] for tau in inside) / math.sqrt(len(inside) * e["df"] / (e["df"] - 2))}


def interval(x):
    x = np.array(x)
    half = student.ppf(0.975, x.size - 1) * x.std(ddof=1) / math.sqrt(x.size)
    return [x.size, x.mean(), x.mean() - half, x.mean() + half]


def statistics(events, a, b):
    both = [(e, cumulate(e, a, b)) for e in events]
    both = [(e, c) for e, c in both if c is not None]
    n = len(both)
    x = np.array([c["car"] for _, c in both])
    z = np.array([c["car"] / c["error"] for _, c in both])
    ratio = np.array([e["df"] / (e["df"] - 2) for e, _ in both])
    t_of = lambda v: math.sqrt(n) * v.mean() / v.std(ddof=1)
    shape = x.mean() / x.std(ddof=1)
    skew = n / ((n - 1) * (n - 2)) * np.sum(((x - x.mean()) / x.std(ddof=1)) ** 3)
    share = np.mean([e["share"] for e, _ in both])
    positive = int((x > 0).sum())
    scar = z.sum() / math.sqrt(ratio.sum())
    return n, {
        "csect_t": t_of(x),
        "skew_t": math.sqrt(n) * (shape + skew * shape**2 / 3 + skew**2 * shape**3 / 27 + skew / (6 * n)),
        "johnson_t": math.sqrt(n) * (shape + skew * shape**2 / 3 + skew / (6 * n)),
        "j1_z": x.mean() / (math.sqrt(sum(c["error"] ** 2 for _, c in both)) / n),
        "patell_z": scar if a == b else sum(c["patell"] for _, c in both) / math.sqrt(n),
        "patell_scar_z": scar,
        "bmp_t": t_of(z),
        "sign_z": (positive - n / 2) / (math.sqrt(n) / 2),
        "gsign_z": (positive - n * share) / math.sqrt(n * share * (1 - share)),
        "wilcoxon_z": float(wilcoxon_z(x)),
    }


def wilcoxon_z(x):
    ranks = np.argsort(np.argsort(np.abs(x))) + 1
    n = x.size
    return (ranks[x > 0].sum() - n * (n + 1) / 4) / math.sqrt(n * (n + 1) * (2 * n + 1) / 24)


fits = [fit(d) for d in day0]
out = [e for e in fits if not e["valid"]]
events = [e for e in fits if e["valid"]]
groups = {"odd": [e for e in events if day0.index(e["d"]) % 2], "even": [e for e in events if day0.index(e["d"]) % 2 == 0]}
result = {"day0": day0, "window": WINDOW, "length": LENGTH, "gap": GAP, "excluded": [day0.index(e["d"]) for e in out], "groups": {}, "comparison": []}
for name, members in groups.items():
    taus = range(WINDOW[0], WINDOW[1] + 1)
    average = []
    for tau in taus:
        x = np.array([e["ar"][tau] for e in members if tau in e["valid"]])
        cars = [c["car"] for c in (cumulate(e, WINDOW[0], tau) for e in members) if c is not None]
        average.append([x.size, x.mean(), x.std(ddof=1) / math.sqrt(x.size), *interval(cars)[1:]])
    windows = []
    for a, b in TESTED:
        cars = [cumulate(e, a, b) for e in members]
        valid = [c["car"] for c in cars if c is not None]
        n, stats = statistics(members, a, b)
        windows.append({
            "window": [a, b], "n": n, "stats": stats,
            "days": [0 if c is None else c["days"] for c in cars],
            "car": [nan if c is None else c["car"] for c in cars],
            "scar": [nan if c is None else c["car"] / c["error"] for c in cars],
            "summary": [*interval(valid), float(np.median(valid)), np.std(valid, ddof=1), np.mean(np.array(valid) > 0)],
        })
    result["groups"][name] = {
        "m": [e["m"] for e in members], "sigma": [e["s"] for e in members], "betas": [list(e["beta"]) for e in members],
        "ar": [[e["ar"][tau] for tau in taus] for e in members],
        "sar": [[e["sar"].get(tau, nan) for tau in taus] for e in members],
        "average": average, "windows": windows,
    }
for index in range(len(TESTED)):
    a, b = ([x for x in result["groups"][g]["windows"][index]["car"] if not math.isnan(x)] for g in ("odd", "even"))
    welch = ttest_ind(a, b, equal_var=False)
    result["comparison"].append({"n": [len(a), len(b)], "difference": np.mean(a) - np.mean(b), "welch": [welch.statistic, welch.pvalue], "mannWhitneyP": mannwhitneyu(a, b, method="exact").pvalue})
result["series"] = series


def plain(value):
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, (float, np.floating)):
        return None if math.isnan(value) else float(value)
    return int(value)


result = {key: plain(value) for key, value in result.items()}
print(json.dumps(result))
