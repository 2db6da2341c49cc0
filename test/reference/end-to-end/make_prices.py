"""The made-up prices and releases of clocks.yaml: python3 test/reference/end-to-end/make_prices.py (standard library only)."""
import math
import random
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIRST, LAST = date(2019, 1, 2), date(2020, 6, 30)


def days(every_day=False):
    day = FIRST
    while day <= LAST:
        if every_day or day.weekday() < 5:
            yield day
        day += timedelta(1)


shared = random.Random(9)
common = {day: shared.gauss(0, 0.006) for day in days(True)}


def walk(name, seed, price, digits, sd, beta, skip, holes, every_day=False):
    draw = random.Random(seed)
    lines = ["date,close"]
    for day in days(every_day):
        price *= math.exp(draw.gauss(0, sd) + beta * common[day])
        if draw.random() >= skip and not any(a <= day <= b for a, b in holes):
            lines.append(f"{day},{price:.{digits}f}")
    (HERE / f"{name}.csv").write_text("\n".join(lines) + "\n")


walk("pit", 1, 1300, 1, 0.01, 1.2, 0.02, [(date(2019, 7, 2), date(2019, 7, 8)), (date(2020, 3, 9), date(2020, 3, 11))])
walk("ring", 2, 90, 0, 0.006, 0.5, 0.03, [])
walk("coin", 3, 4000, 0, 0.03, 2, 0.01, [(date(2020, 6, 13), date(2020, 6, 17)), (date(2019, 9, 15), date(2019, 9, 18))], True)
walk("dollar", 4, 95, 2, 0.004, -1, 0.04, [])

draw = random.Random(78)
lines = ["date,time,zone,indicator,reference_period,actual,consensus"]
for k in range(19):
    year, month = 2018 + (k + 11) // 12, (k + 11) % 12 + 1
    day = date(year, month, 10 + draw.randrange(12))
    consensus = round(draw.gauss(0.2, 0.2), 1)
    actual = f"{consensus + draw.choice([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]):.1f}"
    lines.append(f"{day},08:30,Asia/Tokyo,jp-cpi,{year}-{month:02d},{'' if k == 9 else actual},{'' if k in (5, 12) else f'{consensus:.2f}'}")
    other = day + timedelta(draw.randrange(-4, 4))
    clock = draw.choice(["08:30", "13:30", "13:30", "15:00", "17:00", "06:30", "05:30", "20:00"])
    lines.append(f"{other},{clock},America/New_York,us-odd,{year}-{month:02d},{draw.gauss(0, 1000):.2f},{draw.gauss(0, 500):.3f}")
(HERE / "calendar.csv").write_text("\n".join(lines) + "\n")
