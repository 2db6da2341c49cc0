import { distance } from "fastest-levenshtein";

/**
 * The allowed name nearest to a word, ignoring case; null when none is near (more than a third of the letters would change, or
 * more than two in a short word). On a tie the earlier name wins.
 */
export function didYouMean(word: string, allowed: Iterable<string>): string | null {
  const names = [...allowed];
  let best: string | null = null;
  let fewest = Infinity;
  const wanted = simplified(word);
  for (const name of names) {
    const candidate = simplified(name);
    const changes = distance(wanted, candidate);
    const limit = Math.max(2, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    // Two changes turn any two-letter word into any other, so at least half of the letters have to stay.
    if (changes < fewest && changes <= limit && changes * 2 <= Math.max(wanted.length, candidate.length)) {
      best = name;
      fewest = changes;
    }
  }
  return best ?? nameThatContains(wanted, names);
}

/** The two halves of a diagnostic about a name that isn't known: `unknown metal "glod"`, and the nearest and all allowed names. */
export function unknownName(
  what: string,
  word: string,
  allowed: Iterable<string>,
): { readonly message: string; readonly hint: string } {
  const names = [...allowed];
  const nearest = didYouMean(word, names);
  const list = names.length === 0 ? "none is defined" : `allowed: ${shortList(names)}`;
  return {
    message: `unknown ${what} "${word}"`,
    hint: nearest === null ? list : `did you mean "${nearest}"? ${list}`,
  };
}

/** Names joined by commas; the middle of a very long list is left out. */
export function shortList(names: readonly string[]): string {
  const most = 30;
  return names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

/** `cpi` for `us-cpi-mom`: too far in letters, yet plainly meant; only when exactly one name contains the word. */
function nameThatContains(wanted: string, names: readonly string[]): string | null {
  if (wanted.length < 3) return null;
  const containing = names.filter((name) => simplified(name).includes(wanted));
  return containing.length === 1 ? (containing[0] ?? null) : null;
}

function simplified(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, "-");
}
