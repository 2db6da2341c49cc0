"""What parts of the events show by themselves: halves cut at a turn of the year or at the middle event, without each year, the latest 24.
python3 test/reference/make/stability.py > test/reference/stability.json"""
import json
import math
import platform
from datetime import datetime, timedelta, timezone

import numpy as np
import scipy
from scipy import stats

LATEST = 24


def dates_from(start, count, days, rng):
    """Every so many days with some jitter, at 13:30 UTC."""
    first = datetime.fromisoformat(start).replace(hour=13, minute=30, tzinfo=timezone.utc)
    return [first + timedelta(days=days * i + int(rng.integers(0, days // 2 + 1))) for i in range(count)]


def cut_of(dates):
    """The first instant of the later half."""
    ordered = sorted(dates)
    n = len(ordered)
    best = None
    for year in range(ordered[0].year + 1, ordered[-1].year + 1):
        if not any(d.year == year for d in ordered):
            continue
        turn = datetime(year, 1, 1, tzinfo=timezone.utc)
        before = sum(d < turn for d in ordered)
        if best is None or abs(before - n / 2) < abs(best[1] - n / 2):
            best = (turn, before)
    if best is not None and min(best[1], n - best[1]) >= 0.4 * n:
        return best[0]
    return ordered[n // 2]


def mean_part(check, part, rows, dates, car, scar):
    rows = [i for i in rows if not math.isnan(car[i])]
    x, z = car[rows], scar[rows]
    n = len(rows)
    interval = stats.t.interval(0.95, n - 1, loc=x.mean(), scale=stats.sem(x))
    test = stats.ttest_1samp(z, 0)
    return {
        "check": check, "part": part, "from": dates[rows[0]].isoformat(), "to": dates[rows[-1]].isoformat(), "n": n,
        "estimate": x.mean(), "ciLow": interval[0], "ciHigh": interval[1], "statistic": test.statistic, "pValue": test.pvalue,
    }


def combination(samples, signs):
    means = [s.mean() for s in samples]
    v = [s.var(ddof=1) / s.size for s in samples]
    df = sum(v) ** 2 / sum(a**2 / (s.size - 1) for a, s in zip(v, samples))
    estimate, se = sum(m * sign for m, sign in zip(means, signs)), math.sqrt(sum(v))
    half = stats.t.ppf(0.975, df) * se
    t = estimate / se
    return {"estimate": estimate, "ciLow": estimate - half, "ciHigh": estimate + half, "statistic": t, "pValue": 2 * stats.t.sf(abs(t), df)}


def welch_part(check, part, a, b):
    """Checked by scipy's own Welch test."""
    found = combination([a, b], [1, -1])
    whole = stats.ttest_ind(a, b, equal_var=False)
    interval = whole.confidence_interval(0.95)
    assert np.allclose([found["statistic"], found["pValue"], found["ciLow"], found["ciHigh"]], [whole.statistic, whole.pvalue, interval.low, interval.high], rtol=1e-9)
    return {"check": check, "part": part, "n": int(a.size), "nAgainst": int(b.size), **found}


def means_of(dates, car, scar):
    valid = [i for i in range(len(dates)) if not math.isnan(car[i])]
    cut = cut_of([dates[i] for i in valid])
    earlier, later = [i for i in valid if dates[i] < cut], [i for i in valid if dates[i] >= cut]
    parts = [mean_part("half", "earlier", earlier, dates, car, scar), mean_part("half", "later", later, dates, car, scar)]
    parts.append({"check": "half", "part": "difference", "n": len(valid), **combination([car[later], car[earlier]], [1, -1])})
    for year in sorted({dates[i].year for i in valid}):
        parts.append(mean_part("without-year", str(year), [i for i in valid if dates[i].year != year], dates, car, scar))
    if len(valid) > LATEST:
        parts.append(mean_part("latest", str(LATEST), valid[-LATEST:], dates, car, scar))
    return parts


def differences_of(first, second):
    (da, a), (db, b) = first, second
    keep_a, keep_b = ~np.isnan(a), ~np.isnan(b)
    da, db = [d for d, k in zip(da, keep_a) if k], [d for d, k in zip(db, keep_b) if k]
    a, b = a[keep_a], b[keep_b]
    cut = cut_of(da + db)
    early_a, early_b = np.array([d < cut for d in da]), np.array([d < cut for d in db])
    parts = [
        welch_part("half", "earlier", a[early_a], b[early_b]),
        welch_part("half", "later", a[~early_a], b[~early_b]),
        {"check": "half", "part": "difference", "n": int(a.size), "nAgainst": int(b.size),
         **combination([a[~early_a], b[~early_b], a[early_a], b[early_b]], [1, -1, -1, 1])},
    ]
    for year in sorted({d.year for d in da + db}):
        ka, kb = np.array([d.year != year for d in da]), np.array([d.year != year for d in db])
        parts.append(welch_part("without-year", str(year), a[ka], b[kb]))
    if max(a.size, b.size) > LATEST:
        parts.append(welch_part("latest", str(LATEST), a[-LATEST:], b[-LATEST:]))
    return parts


def slope_of(x, y):
    """The slope with HC3."""
    X = np.column_stack([np.ones_like(x), x])
    inverse = np.linalg.inv(X.T @ X)
    beta = inverse @ X.T @ y
    e = y - X @ beta
    h = np.einsum("ij,jk,ik->i", X, inverse, X)
    V = inverse @ (X.T * (e / (1 - h)) ** 2) @ X @ inverse
    se, df = math.sqrt(V[1, 1]), x.size - 2
    half = stats.t.ppf(0.975, df) * se
    return {"n": int(x.size), "estimate": beta[1], "ciLow": beta[1] - half, "ciHigh": beta[1] + half, "pValue": 2 * stats.t.sf(abs(beta[1] / se), df)}


def slopes_of(months, x, y):
    years = [datetime.fromtimestamp(30 * 86400 * i, timezone.utc).year for i in range(months)]
    parts = []
    for year in sorted(set(years)):
        kept = np.array([y_ != year for y_ in years])
        parts.append({"check": "without-year", "part": str(year), **slope_of(x[kept], y[kept])})
    parts.append({"check": "latest", "part": str(LATEST), **slope_of(x[-LATEST:], y[-LATEST:])})
    sides = [{"at": at, "before": slope_of(x[:at], y[:at]), "after": slope_of(x[at:], y[at:])} for at in range(9, months - 9)]
    return {"x": x.tolist(), "y": y.tolist(), "parts": parts, "sides": sides}


rng = np.random.default_rng(20260112)
groups = []
for start, count, days, early, late in [("2013-07-05", 64, 70, 0.7, 0.1), ("2014-02-07", 40, 110, -0.3, -0.4), ("2024-03-01", 30, 28, 0.4, 0.4)]:
    dates = dates_from(start, count, days, rng)
    sd = rng.uniform(0.5, 1.5, count)
    car = np.where(np.arange(count) < count / 2, early, late) + sd * rng.standard_normal(count)
    car[rng.choice(count, 2, replace=False)] = math.nan
    scar = car / sd
    groups.append((dates, car, scar))

months = 60
x = rng.standard_normal(months)
y = np.where(np.arange(months) < 35, -0.8, 0.1) * x + 0.5 * rng.standard_normal(months)


def missing(values):
    return [None if math.isnan(v) else v for v in values]


print(json.dumps({
    "madeBy": f"test/reference/make/stability.py, Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}",
    "groups": [
        {"releasedAt": [d.isoformat() for d in dates], "car": missing(car), "scar": missing(scar), "parts": means_of(dates, car, scar)}
        for dates, car, scar in groups
    ],
    "differences": [
        {"a": a, "b": b, "parts": differences_of(groups[a][:2], groups[b][:2])} for a, b in [(0, 1), (1, 0)]
    ],
    "slope": slopes_of(months, x, y),
}, indent=1))
