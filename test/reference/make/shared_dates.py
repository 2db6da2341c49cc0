"""Events of one group that share dates or overlap, and the statistics of several tests by plain loops over calendar dates:
python3 test/reference/make/shared_dates.py > test/reference/shared-dates.json"""
import json
import math
import platform

import numpy as np
import scipy
from scipy.stats import norm, rankdata, t as student

WINDOW = (-2, 3)
TESTED = [(0, 0), (-1, 1), (-2, 3)]
GAP = 4
nan = math.nan


def make_case(name, day0, length, own_noise, holes, seed):
    rng = np.random.default_rng(seed)
    common = rng.standard_t(5, max(day0) + 10) * 0.01
    events = []
    for d in day0:
        series = common + own_noise * 0.01 * rng.standard_normal(common.size)
        series[d] += 0.008
        if holes:
            series[rng.choice(common.size, common.size // 25, replace=False)] = nan
        begin = d + WINDOW[0] - GAP - length
        dates = list(range(begin, begin + length))
        estimation = series[dates]
        valid = estimation[~np.isnan(estimation)]
        m = valid.size
        ar = series[d + WINDOW[0] : d + WINDOW[1] + 1] - valid.mean()
        residuals = estimation - valid.mean()
        s = math.sqrt(np.nansum(residuals**2) / (m - 1))
        events.append({"day0": d, "dates": dates, "residuals": residuals, "ar": ar, "sigma": s, "df": m - 1, "m": m})
    return {"name": name, "length": length, "events": events}


def z_outcome(z):
    return [float(z), None, float(2 * norm.sf(abs(z)))]


def t_outcome(t, df):
    return [float(t), df, float(2 * student.sf(abs(t), df))]


def pearson(pairs):
    a = np.array(pairs)
    return np.corrcoef(a[:, 0], a[:, 1])[0, 1]


def scored_path(events, length, score):
    """q_t / S over the event window: lists of what is there, position by position."""
    scores = [score(i, np.concatenate([e["residuals"], e["ar"]])) for i, e in enumerate(events)]
    q = []
    for position in range(length + WINDOW[1] - WINDOW[0] + 1):
        there = [row[position] for row in scores if not math.isnan(row[position])]
        q.append(sum(there) / math.sqrt(len(there)) if there else nan)
    present = [x for x in q if not math.isnan(x)]
    scale = math.sqrt(np.mean(np.square(present)))
    return [x / scale for x in q[length:]]


def ranks(values):
    out = np.full(values.size, nan)
    ok = ~np.isnan(values)
    out[ok] = rankdata(values[ok]) / (ok.sum() + 1) - 0.5
    return out


def statistics(case, a, b):
    length = case["length"]
    columns = [day - WINDOW[0] for day in range(a, b + 1)]
    everyone = case["events"]
    sample = [e for e in everyone if not np.isnan(e["ar"][columns]).all()]
    n = len(sample)
    days = [int((~np.isnan(e["ar"][columns])).sum()) for e in sample]
    car = np.array([np.nansum(e["ar"][columns]) for e in sample])
    se = np.array([e["sigma"] * math.sqrt(k + k * k / e["m"]) for e, k in zip(sample, days)])
    scar = car / se
    out = {}

    path = np.full((n, length), nan)
    for i, e in enumerate(sample):
        path[i] = e["residuals"]
    portfolio = [np.nanmean(path[:, s]) for s in range(length) if not np.isnan(path[:, s]).all()]
    out["cda_t"] = t_outcome(car.mean() / (np.std(portfolio, ddof=1) * math.sqrt(b - a + 1)), len(portfolio) - 1)
    out["j1_z"] = z_outcome(car.mean() / (math.sqrt(np.sum(se**2)) / n))
    out["patell_scar_z"] = z_outcome(scar.sum() / math.sqrt(sum(e["df"] / (e["df"] - 2) for e in sample)))

    bmp = math.sqrt(n) * scar.mean() / np.std(scar, ddof=1)
    if a == b:
        patell = out["patell_scar_z"][0]
    else:
        patell = 0.0
        for e, k in zip(sample, days):
            sars = [x / (e["sigma"] * math.sqrt(1 + 1 / e["m"])) for x in e["ar"][columns] if not math.isnan(x)]
            patell += sum(sars) / math.sqrt(k * e["df"] / (e["df"] - 2)) / math.sqrt(n)
    calendar, by_position = [], []
    for i in range(n):
        for j in range(i):
            one = {d: x for d, x in zip(sample[i]["dates"], sample[i]["residuals"]) if not math.isnan(x)}
            two = {d: x for d, x in zip(sample[j]["dates"], sample[j]["residuals"]) if not math.isnan(x)}
            shared = sorted(set(one) & set(two))
            rho = pearson([(one[d], two[d]) for d in shared]) if len(shared) >= 30 else 0.0
            tested = [
                {e["day0"] + day for day in range(a, b + 1) if not math.isnan(e["ar"][day - WINDOW[0]])}
                for e in (sample[i], sample[j])
            ]
            calendar.append(rho * len(tested[0] & tested[1]) / math.sqrt(len(tested[0]) * len(tested[1])))
            by_position.append(
                pearson([p for p in zip(sample[i]["residuals"], sample[j]["residuals"]) if not (math.isnan(p[0]) or math.isnan(p[1]))])
            )
    for suffix, r in [("", np.mean(calendar)), ("_event", np.mean(by_position))]:
        factor = 1 + (n - 1) * r
        out[f"r{suffix}"] = float(r)
        out[f"adj_patell{suffix}_z"] = z_outcome(patell / math.sqrt(factor))
        out[f"adj_bmp{suffix}_t"] = t_outcome(bmp * math.sqrt((1 - r) / factor), n - 1)

    # Kolari and Pynnonen's (2010) adjusted variance under a plain mean.
    share = (1 - out["r"]) / (1 + (n - 1) * out["r"])
    half = student.ppf(0.975, n - 1) * np.std(car, ddof=1) / math.sqrt(n * share)
    interval = [float(n * share), float(car.mean() - half), float(car.mean() + half)]

    # CR1 with k = 1 in matrix form: (X'X)^-1 (sum over clusters of X_g' u_g u_g' X_g) (X'X)^-1 G/(G-1) with X a column of ones.
    u = car - car.mean()
    clusters = {}
    for e, x in zip(sample, u):
        clusters.setdefault(e["day0"], []).append(x)
    g = len(clusters)
    meat = sum(np.ones(len(c)) @ np.outer(c, c) @ np.ones(len(c)) for c in clusters.values())
    out["clusters"] = g
    out["clustered_t"] = t_outcome(car.mean() / math.sqrt(g / (g - 1) * meat / n**2), g - 1)

    scaled = np.array([e["ar"] / e["sigma"] for e in everyone])
    spread = [np.std([x for x in scaled[:, c] if not math.isnan(x)], ddof=1) for c in range(scaled.shape[1])]
    divisor = np.concatenate([np.ones(length), spread])
    tests = {
        "rank_z": lambda i, values: ranks(values),
        "rank_cz_z": lambda i, values: ranks(values / everyone[i]["sigma"] / divisor),
        "sign_cz_z": lambda i, values: np.sign(values - np.nanmedian(values)),
    }
    for kind, score in tests.items():
        z = scored_path(everyone, length, score)
        out[kind] = z_outcome(sum(z[c] for c in columns) / math.sqrt(len(columns)))

    standardized = scar / np.std(scar, ddof=1)
    table = np.array([ranks(np.append(e["residuals"] / e["sigma"], x)) for e, x in zip(sample, standardized)])
    count = (~np.isnan(table)).sum(axis=0)
    mean_score = np.array([np.nanmean(table[:, s]) if count[s] else nan for s in range(length + 1)])
    total = int((count > 0).sum())
    s = math.sqrt(np.nansum(count / n * mean_score**2) / total)
    z = mean_score[-1] / s
    out["grank_t"] = t_outcome(z * math.sqrt((total - 2) / (total - 1 - z * z)), total - 2)
    tm = np.mean([e["m"] + 1 for e in sample])
    out["grank_z"] = z_outcome(math.sqrt(12 * n * (tm + 1) / (tm - 1)) * mean_score[-1])
    return {"from": a, "to": b, "stats": out, "interval": interval}


def plain(values):
    return [None if math.isnan(x) else float(x) for x in values]


DAYS = [90, 90, 92, 95, 95, 95, 130, 131, 134, 170, 200, 204]
cases = [
    # One metal: events of one date are the same returns, and their correlation is 1.
    make_case("one metal", [90, 90, 92, 95, 130, 131, 134, 170, 200, 204], 60, 0, False, 1),
    make_case("related series", DAYS, 60, 0.6, False, 2),
    make_case("related series with holes", DAYS, 60, 0.6, True, 3),
    # Windows of 32 share 30 positions at most two observations apart.
    make_case("short estimation window", DAYS, 32, 0.4, False, 4),
]
print(
    json.dumps(
        {
            "origin": f"Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}, test/reference/make/shared_dates.py",
            "window": WINDOW,
            "gap": GAP,
            "cases": [
                {
                    "name": case["name"],
                    "length": case["length"],
                    "events": [
                        {"day0": e["day0"], "sigma": e["sigma"], "df": e["df"], "m": e["m"], "ar": plain(e["ar"]), "residuals": plain(e["residuals"])}
                        for e in case["events"]
                    ],
                    "windows": [statistics(case, a, b) for a, b in TESTED],
                }
                for case in cases
            ],
        }
    )
)
