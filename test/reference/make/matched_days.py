"""Matched days of the shipped calendar and prices by an implementation of its own (standard library only), and what draws of them with
replacement give in the long run: the mean of the slots' means, and the root of the sum of their variances over n squared.
python3 test/reference/make/matched_days.py > test/reference/matched-days.json

Raw returns, windows [0, 0] and [0, 2], event window [0, 2], estimation of 20 observations without a gap (only its length matters)."""
import csv
import json
import math
from statistics import median
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")
UTC = ZoneInfo("UTC")
METALS = ["gold", "silver"]
FROM, TO, LENGTH, MINIMUM = 0, 2, 20, 10
WINDOWS = [(0, 0), (0, 2)]


def read_series(name):
    rows = list(csv.DictReader(open(f"data/prices/{name}.csv")))
    days = [date.fromisoformat(row["date"]) for row in rows]
    instants = [datetime.combine(day, time(17), NEW_YORK).astimezone(UTC) for day in days]
    closes = [float(row["close"]) for row in rows]
    returns = [None]
    for i in range(1, len(rows)):
        returns.append(None if (days[i] - days[i - 1]).days > 5 else math.log(closes[i] / closes[i - 1]))
    return days, instants, returns


def day_zero(instants, moment):
    low, high = 0, len(instants)
    while low < high:
        middle = (low + high) // 2
        if instants[middle] <= moment:
            low = middle + 1
        else:
            high = middle
    return low


def study(series, moment):
    """CARs by window, SCARs by window, day 0 and the wait for it; None where the event would be left out."""
    days, instants, returns = series
    at = day_zero(instants, moment)
    if at in (0, len(instants)) or (days[at] - moment.astimezone(NEW_YORK).date()).days > 5:
        return None
    if at + FROM - 1 < 0 or at + TO >= len(instants):
        return None
    if any(returns[i] is None for i in range(at + FROM, at + TO + 1)):
        return None
    valid = [r for r in returns[max(0, at + FROM - LENGTH) : at + FROM] if r is not None]
    if len(valid) < MINIMUM:
        return None
    sigma = math.sqrt(sum(r * r for r in valid) / len(valid))
    cars = [sum(returns[at + a : at + b + 1]) for a, b in WINDOWS]
    scars = [car / (sigma * math.sqrt(b - a + 1)) for car, (a, b) in zip(cars, WINDOWS)]
    return {"cars": cars, "scars": scars, "at": at, "wait": instants[at] - moment}


def main():
    series = {metal: read_series(metal) for metal in METALS}
    releases = [(row["indicator"], datetime.fromisoformat(row["released_at"].replace("Z", "+00:00"))) for row in csv.DictReader(open("data/calendar/releases.csv")) if row["actual"] != ""]
    taken_dates = {moment.astimezone(NEW_YORK).date() for _, moment in releases}
    taken_observations = {
        metal: {day_zero(series[metal][1], moment) for _, moment in releases} for metal in METALS
    }
    events = {}
    for indicator, moment in releases:
        if indicator == "us-cpi-mom":
            events[moment] = {metal: found for metal in METALS if (found := study(series[metal], moment))}
    first, last = min(series[m][0][0] for m in METALS), max(series[m][0][-1] for m in METALS)
    out = {"metals": {}}
    matched = {}
    groups = {}
    for moment, found in events.items():
        local = moment.astimezone(NEW_YORK)
        key = (local.time(), local.weekday(), local.year, tuple(sorted(found)))
        groups.setdefault(key, []).append(moment)
    for (clock, weekday, year, metals), moments in groups.items():
        if not metals:
            continue
        candidates = []
        day = max(first, date(year, 1, 1))
        while day <= min(last, date(year, 12, 31)):
            if day.weekday() == weekday and day not in taken_dates:
                pseudo = datetime.combine(day, clock, NEW_YORK).astimezone(UTC)
                studied = {metal: study(series[metal], pseudo) for metal in metals}
                candidates.append({m: s if s and s["at"] not in taken_observations[m] else None for m, s in studied.items()})
            day += timedelta(days=1)
        usual = {
            metal: median([c[metal]["wait"].total_seconds() for c in candidates if c[metal]]) for metal in metals
        }
        choices = [
            c
            for c in candidates
            if all(s and s["wait"].total_seconds() <= usual[m] + 3600 for m, s in c.items())
        ]
        for moment in moments:
            matched[moment] = choices
    for metal in METALS:
        included = [moment for moment, found in events.items() if metal in found]
        distinct = {}
        for moment in included:
            for choice in matched[moment]:
                distinct[choice[metal]["at"]] = choice[metal]
        rows = []
        for window in range(len(WINDOWS)):
            means, variances = 0.0, 0.0
            for moment in included:
                values = [choice[metal]["cars"][window] for choice in matched[moment]]
                mean = sum(values) / len(values)
                means += mean
                variances += sum((v - mean) ** 2 for v in values) / len(values)
            n = len(included)
            rows.append(
                {
                    "mean": means / n,
                    "sd": math.sqrt(variances) / n,
                    "meanAbsolute": sum(abs(events[m][metal]["cars"][window]) for m in included) / n,
                    "matchedMeanAbsolute": sum(abs(d["cars"][window]) for d in distinct.values()) / len(distinct),
                    "varianceRatio": variance([events[m][metal]["scars"][window] for m in included])
                    / variance([d["scars"][window] for d in distinct.values()]),
                }
            )
        out["metals"][metal] = {
            "n": len(included),
            "matchedDays": len(distinct),
            "fewest": min(len(matched[m]) for m in included),
            "windows": rows,
        }
    print(json.dumps(out, indent=1))


def variance(values):
    mean = sum(values) / len(values)
    return sum((v - mean) ** 2 for v in values) / (len(values) - 1)


main()
