"""Step-down max-t p-values from their definition, hypothesis after hypothesis with the maximum taken anew over those that are left:
python3 test/reference/make/romano_wolf.py > test/reference/romano-wolf.json   (standard library only)"""
import json
import random

random.seed(20260112)


def adjusted(observed, drawn):
    left = [k for k, value in enumerate(observed) if value is not None]
    p = [None] * len(observed)
    bound = 0.0
    while left:
        top = max(left, key=lambda k: observed[k])
        hits = sum(1 for row in drawn if max(row[k] for k in left) >= observed[top])
        bound = max(bound, (1 + hits) / (len(drawn) + 1))
        p[top] = bound
        left.remove(top)
    return p


cases = []
for hypotheses, draws, common in [(1, 50, 0.0), (4, 60, 0.0), (6, 40, 0.9), (9, 80, 0.5), (5, 20, 1.0)]:
    drawn = []
    for _ in range(draws):
        shared = random.gauss(0, 1)
        drawn.append([round(abs(common * shared + (1 - common * common) ** 0.5 * random.gauss(0, 1)), 3) for _ in range(hypotheses)])
    observed = [round(abs(random.gauss(0, 1)) * (1 + k % 3), 3) for k in range(hypotheses)]
    if hypotheses > 5:
        observed[2] = None
    cases.append({"observed": observed, "drawn": drawn, "expected": adjusted(observed, drawn)})
print(json.dumps(cases))
