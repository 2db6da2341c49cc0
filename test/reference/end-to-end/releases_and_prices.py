"""Prices at instants, releases, surprises: read from the files a scenario names. Part of make.py."""
import bisect
import csv
import gzip
import math
import os
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import numpy as np
import yaml

NAN = float("nan")


def to_ms(moment):
    return round(moment.timestamp() * 1000)


def iso(ms):
    text = datetime.fromtimestamp(ms / 1000, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    return text + (f".{ms % 1000:03d}Z" if ms % 1000 else "Z")


def local_instant(date, clock, zone):
    hour, minute = map(int, clock.split(":"))
    day = datetime.strptime(date, "%Y-%m-%d") + timedelta(days=hour // 24)
    return to_ms(day.replace(hour=hour % 24, minute=minute, tzinfo=ZoneInfo(zone)))


def local_moment(text, zone):
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return to_ms(moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone)))


def duration(text):
    return int(text[:-1]) * {"m": 60_000, "h": 3_600_000, "d": 86_400_000}[text[-1]]


def rows_of(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        text = file.read()
        return list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.split("\n")[0] else ","))


class Series:
    """Prices of one instrument at ascending instants (ms)."""

    def __init__(self, entry, base):
        self.at, self.price, self.dates = [], [], []
        columns = entry.get("columns", {})
        bars = entry.get("bars")
        for row in rows_of(os.path.join(base, entry["prices"])):
            text = row[columns.get("close", "close")].strip()
            if text == "":
                continue
            if bars:
                moment = row[columns.get("time", "timestamp")]
                epoch = moment.isdigit()
                stamp = int(moment) * 1000 if epoch else local_moment(moment, bars.get("zone"))
                self.at.append(stamp + (duration(bars["length"]) if bars["stamp"] == "open" else 0))
            else:
                date = row[columns.get("time", "date")]
                self.at.append(local_instant(date, entry["close"]["time"], entry["close"]["zone"]))
                self.dates.append(datetime.strptime(date, "%Y-%m-%d").toordinal())
            self.price.append(float(text))
        self.bar = duration(bars["length"]) if bars else None
        self.zone = None if bars else ZoneInfo(entry["close"]["zone"])
        self.late_clock = not bars and entry["close"]["time"] == "24:00"
        self.max_gap = entry.get("max_gap", 3 if bars else 5)
        self.price_at = dict(zip(self.at, self.price))

    def too_long(self, earlier, later_index, earlier_index=None):
        """Is the step longer than max_gap: calendar days for closes, bar lengths for bars?"""
        if self.bar:
            return self.at[later_index] - earlier > self.max_gap * self.bar
        if earlier_index is not None:
            return self.dates[later_index] - self.dates[earlier_index] > self.max_gap
        release_date = datetime.fromtimestamp(earlier / 1000, self.zone).date().toordinal()
        return self.dates[later_index] - release_date > self.max_gap

    def interval_return(self, i):
        if i < 1 or i >= len(self.at) or self.too_long(self.at[i - 1], i, i - 1):
            return NAN
        return math.log(self.price[i] / self.price[i - 1])

    def as_of(self, instant, age):
        if age is None:
            return self.price_at.get(instant, NAN)
        k = bisect.bisect_right(self.at, instant) - 1
        return self.price[k] if k >= 0 and instant - self.at[k] <= age else NAN


def load_data(shipped, scenario, base):
    instruments, indicators, calendars = {}, {}, []
    as_list = lambda v: [] if v is None else v if isinstance(v, list) else [v]
    folders = [shipped] + [os.path.join(base, f) for f in as_list(scenario.get("data"))]
    read_yaml = lambda p: yaml.load(open(p), yaml.BaseLoader) if os.path.exists(p) else {}
    for folder in folders:
        for key, entry in read_yaml(os.path.join(folder, "instruments.yaml")).items():
            instruments[key] = (entry, folder)
        registry = read_yaml(os.path.join(folder, "indicators.yaml"))
        indicators.update(registry)
        calendars += sorted({os.path.join(folder, entry["calendar"]) for entry in registry.values() if "calendar" in entry})
        calendars += [p for n in ("calendar.csv", "releases.csv") if os.path.exists(p := os.path.join(folder, n))]
    for key, entry in (scenario.get("instruments") or {}).items():
        instruments[key] = (entry, base)
    indicators.update(scenario.get("indicators") or {})
    calendars += [os.path.join(base, f) for f in as_list(scenario.get("calendar"))]
    for entry, _ in instruments.values():
        if "max_gap" in entry:
            entry["max_gap"] = float(entry["max_gap"])
    releases = {}
    for path in calendars:
        for row in rows_of(path):
            if os.path.basename(path) == "releases.csv" and row["actual"] == "":
                continue  # announced, not yet out
            usual = indicators[row["indicator"]]["release"]
            if row.get("released_at"):
                at = to_ms(datetime.fromisoformat(row["released_at"].replace("Z", "+00:00")))
            else:
                at = local_instant(row["date"], row.get("time") or usual["time"], row.get("zone") or usual["zone"])
            figure = lambda name: Decimal(row[name]) if (row.get(name) or "").strip() else None
            actual, consensus = figure("actual"), figure("consensus")
            zone = ZoneInfo(usual["zone"])
            releases[row["indicator"], at] = dict(
                indicator=row["indicator"], at=at, period=row.get("reference_period") or "", actual=actual, consensus=consensus,
                previous=figure("previous"), surprise=None if actual is None or consensus is None else actual - consensus,
                local_date=datetime.fromtimestamp(at / 1000, zone).date().isoformat(), id=f"{row['indicator']}@{iso(at)}",
                report=indicators[row["indicator"]].get("report", row["indicator"]))
    return instruments, sorted(releases.values(), key=lambda r: r["at"])


def surprise_scale(release, releases, kind, period):
    if kind == "full-sample":
        pool = [r for r in releases if r["indicator"] == release["indicator"] and in_period(r, period)]
    else:
        pool = [r for r in releases if r["indicator"] == release["indicator"] and r["at"] < release["at"]]
    values = [float(r["surprise"]) for r in pool if r["surprise"] is not None]
    if len(values) < (2 if kind == "full-sample" else 12):
        return NAN
    sd = np.std(values, ddof=1)
    return sd if sd > 0 else NAN


def in_period(release, period):
    return (period[0] is None or release["local_date"] >= period[0]) and (period[1] is None or release["local_date"] <= period[1])


def choose(release, wanted, sd_units):
    """True, False, or the reason why it cannot be told."""
    if wanted == "any":
        return True
    if release["actual"] is None:
        return "no-actual"
    if release["consensus"] is None:
        return "no-consensus"
    value = release["surprise"]
    if wanted in ("above", "below", "in-line"):
        return {"above": value > 0, "below": value < 0, "in-line": value == 0}[wanted]
    if wanted["unit"] == "sd":
        if math.isnan(sd_units):
            return "no-surprise-scale"
        value, bound = sd_units, float
    else:
        bound = Decimal
    return bool(("min" not in wanted or value >= bound(wanted["min"])) and ("max" not in wanted or value <= bound(wanted["max"])))
