"""An event study from the design contract and docs/, written without sight of src/: scenario and data in, every table out.

python3 test/reference/end-to-end/make.py     remakes the *.json here (numpy, scipy, PyYAML) from the *.yaml and the shipped data.
"?" stands where random draws decide and where the contract leaves a cell open.
"""
import json
import math
import os
import platform
from pathlib import Path

import numpy as np
import scipy
import yaml
from scipy import stats

from one_event import study_event
from releases_and_prices import NAN, Series, choose, duration, in_period, iso, load_data, surprise_scale
from statistics_of_groups import holm, mann_whitney, permutation, run_test, welch

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parents[2] / "data"
ALL_TESTS = ["csect_t", "patell_z", "bmp_t", "sign_z", "gsign_z", "wilcoxon_z", "rank_z", "signflip_p"]


def number(value):
    return None if value is None or value != value else float(value)


def study(path, shipped):
    base = os.path.dirname(os.path.abspath(path))
    scenario = yaml.load(open(path), yaml.BaseLoader)
    instruments, releases = load_data(shipped, scenario, base)
    as_list = lambda v: v if isinstance(v, list) else [v]
    window = scenario.get("window", {"from": -5, "to": 5})
    window = (int(window["from"]), int(window["to"]))
    tested = [tuple(map(int, w)) for w in scenario.get("tested", [])]
    if not tested:
        tested = list(dict.fromkeys([(0, 0), (0, window[1]), window]))
    estimation = scenario.get("estimation", {})
    length = int(estimation.get("length", 120))
    model = scenario.get("model", "mean-adjusted")
    model = model if isinstance(model, dict) else {"kind": model}
    collisions = scenario.get("collisions", {})
    every = sorted({r["indicator"] for r in releases})
    period = (scenario.get("from"), scenario.get("to"))
    align = model.get("align", {}) if isinstance(model.get("align", {}), dict) else {}
    plan = dict(window=window, tested=tested, model=model["kind"],
                estimation=(length, int(estimation.get("gap", 5)), int(estimation.get("minimum", -(-length // 2)))),
                policy=collisions.get("policy", "keep"), **{"with": as_list(collisions.get("with", every))},
                as_of=duration(align["as_of"]) if "as_of" in align else None)
    tests = as_list(scenario.get("tests", ["csect_t", "bmp_t", "rank_z", "signflip_p"]))
    tests = ALL_TESTS if "all" in tests else tests
    groups = scenario.get("groups") or {"events": scenario["events"]}
    metals = as_list(scenario["metals"])
    loaded = {m: Series(*instruments[m]) for m in metals}
    benchmark = Series(*instruments[model["benchmark"]]) if "benchmark" in model else None
    kind = scenario.get("surprise_scale", "expanding")

    scale = {r["id"]: surprise_scale(r, releases, kind, period) for r in releases}
    sd_units = {r["id"]: NAN if r["surprise"] is None else float(r["surprise"]) / scale[r["id"]] for r in releases}
    tables = {name: [] for name in ("events", "abnormal_returns", "car", "average", "summary", "tests", "comparison")}
    samples = {}
    for group, spec in groups.items():
        wanted = spec.get("surprise", "any")
        picked = []
        for release in releases:
            if release["indicator"] in as_list(spec["release"]) and in_period(release, period):
                verdict = choose(release, wanted, sd_units[release["id"]])
                if verdict is not False:
                    picked.append((release, "" if verdict is True else verdict))
        for metal in metals:
            included = []
            for release, reason in picked:
                e = study_event(release, metal, loaded[metal], benchmark, plan, releases, reason)
                if not e.reason:
                    included.append(e)
                text = lambda v: None if v is None else str(v)
                tables["events"].append(dict(
                    group=group, event_id=release["id"], indicator=release["indicator"], reference_period=release["period"],
                    released_at=iso(release["at"]), actual=number(release["actual"]), consensus=number(release["consensus"]),
                    previous=number(release["previous"]), surprise=number(release["surprise"]),
                    surprise_sd=number(sd_units[release["id"]]), metal=metal, status="excluded" if e.reason else "included",
                    reason=e.reason, priced_before=iso(e.before) if e.before else "", priced_after=iso(e.after) if e.after else "",
                    estimation_n=number(e.M) if e.M == e.M else "?", alpha=number(e.alpha), beta=number(e.beta), sigma=number(e.sigma),
                    collisions=";".join(e.collisions)))
            samples[group, metal] = included
            add_results(tables, group, metal, included, plan, tests)
    adjust_family(tables["tests"])
    for a, b in scenario.get("compare", []):
        for metal in metals:
            for w in tested:
                compare(tables["comparison"], a, b, metal, w, *([e.car[w] for e in samples[g, metal]] for g in (a, b)))
    for row, p in zip(tables["comparison"], holm([NAN if r["welch_p"] is None else r["welch_p"] for r in tables["comparison"]])):
        row["p_adjusted"] = number(p)
    return tables


def interval(values):
    n = len(values)
    mean = float(np.mean(values)) if n else NAN
    if n < 2:
        return mean, NAN, NAN, NAN
    sd = float(np.std(values, ddof=1))
    half = stats.t.ppf(0.975, n - 1) * sd / math.sqrt(n)
    return mean, sd, mean - half, mean + half


def add_results(tables, group, metal, events, plan, tests):
    first, last = plan["window"]
    for e in events:
        key = dict(group=group, event_id=e.release["id"], metal=metal)
        for t in range(first, last + 1):
            tables["abnormal_returns"].append(dict(key, tau=t, observed_at=iso(e.observed[t]), **{"return": e.ret[t]},
                                                   expected_return=e.exp[t], abnormal_return=e.ar[t], standardized_ar=e.sar[t]))
    for t in range(first, last + 1):
        aar, sd, _, _ = interval([e.ar[t] for e in events])
        caar, _, low, high = interval([math.fsum(e.ar[s] for s in range(first, t + 1)) for e in events])
        tables["average"].append(dict(group=group, metal=metal, tau=t, n=len(events), aar=number(aar), caar=number(caar),
                                      aar_se=number(sd / math.sqrt(len(events)) if events else NAN), caar_ci_low=number(low),
                                      caar_ci_high=number(high)))
    for w in plan["tested"]:
        key = dict(group=group, metal=metal, window_from=w[0], window_to=w[1])
        for e in events:
            tables["car"].append(dict(group=group, event_id=e.release["id"], metal=metal, window_from=w[0], window_to=w[1],
                                      n_days=w[1] - w[0] + 1, car=e.car[w], scar=e.scar[w]))
        cars = [e.car[w] for e in events]
        mean, sd, low, high = interval(cars)
        tables["summary"].append(dict(
            key, n=len(cars), mean_car=number(mean), median_car=number(np.median(cars) if cars else NAN), sd_car=number(sd),
            share_positive=number(np.mean([c > 0 for c in cars]) if cars else NAN), ci_low=number(low), ci_high=number(high)))
        for name in tests:
            statistic, df, p = run_test(name, events, w, plan)
            tables["tests"].append(dict(key, test=name, n=len(cars), statistic=number(statistic), df=number(df),
                                        p_value="?" if p is None else number(p)))
            if name == "wilcoxon_z":
                tables["tests"][-1]["n"] = sum(c != 0 for c in cars)


def adjust_family(rows):
    """Holm over the run; not to be told where draws decide any p-value."""
    p = [row["p_value"] for row in rows]
    adjusted = ["?"] * len(p) if "?" in p else map(number, holm([NAN if v is None else v for v in p]))
    for row, value in zip(rows, adjusted):
        row["p_adjusted"] = value


def compare(rows, group_a, group_b, metal, window, a, b):
    t, p, low, high = welch(a, b)
    z, mp = mann_whitney(a, b)
    pp = permutation(a, b)
    mean = lambda v: float(np.mean(v)) if v else NAN
    rows.append(dict(group_a=group_a, group_b=group_b, metal=metal, window_from=window[0], window_to=window[1], n_a=len(a), n_b=len(b),
                     mean_a=number(mean(a)), mean_b=number(mean(b)), difference=number(mean(a) - mean(b)), ci_low=number(low),
                     ci_high=number(high), welch_t=number(t), welch_p=number(p), mann_whitney_z=number(z), mann_whitney_p=number(mp),
                     permutation_t=number(t), permutation_p="?" if pp is None else number(pp)))


def cell(value):
    """Ten digits are well within the tolerance, 1e-12 + 1e-9 |x|, and keep the file small."""
    if isinstance(value, np.integer):
        return int(value)
    if not isinstance(value, float):
        return value
    return int(value) if value == int(value) else float(f"{value:.10g}")


# What other columns say already; rows stand in the order of Assay's tables.
REPEATED = {
    "events": ["indicator", "reference_period", "released_at"],
    "abnormal_returns": ["group", "event_id", "metal", "observed_at", "return", "expected_return"],
    "car": ["group", "event_id", "metal"],
}


def as_json(name, rows):
    columns = [column for column in rows[0] if column not in REPEATED.get(name, [])]
    lines = (json.dumps([cell(row[column]) for column in columns], separators=(",", ":")) for row in rows)
    return f'"{name}": {{"columns": {json.dumps(columns)}, "rows": [\n' + ",\n".join(lines) + "\n]}"


if __name__ == "__main__":
    origin = f"Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}, end-to-end/make.py"
    for path in sorted(HERE.glob("*.yaml")):
        tables = study(str(path), str(SHIPPED))
        body = ",\n".join(as_json(name, rows) for name, rows in tables.items())
        path.with_suffix(".json").write_text(f'{{"origin": "{origin}", "tables": {{\n{body}\n}}}}\n')
