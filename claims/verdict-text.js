/** A fraction as percent with two decimals; what rounds to zero has no sign. */
export function percent(fraction) {
  const text = (100 * fraction).toFixed(2);
  return `${Number(text) === 0 ? text.replace("-", "") : text} %`;
}

export function interval(low, high) {
  return `95 % CI ${(100 * low).toFixed(2)} .. ${(100 * high).toFixed(2)}`;
}

/** An adjusted p with the test it is of, and what it is adjusted for: a verdict rests on both. */
export function probability(p, test, family) {
  return `adjusted p ${p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`} (${test}, ${family})`;
}

export function windowText([from, to]) {
  return from === to ? `[${from}]` : `[${from}, ${to}]`;
}

/** The date of an event's id, in UTC. */
export function dateOf(event) {
  return event.slice(event.indexOf("@") + 1, -10);
}

export function link(file) {
  return `[${file}](${file})`;
}
