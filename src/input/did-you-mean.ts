import { distance } from "fastest-levenshtein";

const mostListed = 15;

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
  const list = names.length === 0 ? "none is defined" : `allowed: ${shortList(likelyFirst(word, names))}`;
  return {
    message: `unknown ${what} "${word}"`,
    hint: nearest === null ? list : `did you mean "${nearest}"? ${list}`,
  };
}

/** Names in their order; in a list that is cut, those that hold the word come before the others. */
function likelyFirst(word: string, names: readonly string[]): readonly string[] {
  if (names.length <= mostListed) return names;
  const wanted = simplified(word);
  const isLikely = (name: string) => wanted !== "" && simplified(name).includes(wanted);
  return [...names.filter(isLikely), ...names.filter((name) => !isLikely(name))];
}

/** Names joined by commas; the end of a long list is left out. */
export function shortList(names: readonly string[]): string {
  return names.length <= mostListed
    ? names.join(", ")
    : `${names.slice(0, mostListed).join(", ")} and ${names.length - mostListed} more`;
}

/** `nfp` for `us-nfp`: too far in letters, yet plainly meant, when one name alone contains the word; else the first that begins with it. */
function nameThatContains(wanted: string, names: readonly string[]): string | null {
  if (wanted.length < 3) return null;
  const containing = names.filter((name) => simplified(name).includes(wanted));
  const beginning = containing.find((name) => simplified(name).startsWith(`${wanted}-`));
  return containing.length === 1 ? (containing[0] ?? null) : (beginning ?? null);
}

function simplified(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, "-");
}
