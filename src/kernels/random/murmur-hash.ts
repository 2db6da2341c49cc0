/** One MurmurHash3 scrambling of a four-byte block. */
function scramble(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

/** MurmurHash3 x86 32-bit (Appleby 2011) of a text's UTF-8 bytes: an unsigned 32-bit number, for naming random streams. */
export function murmurHash3(text: string, seed: number): number {
  const bytes = new TextEncoder().encode(text);
  let hash = seed | 0;
  for (let start = 0; start < bytes.length; start += 4) {
    let block = 0;
    for (let i = Math.min(start + 3, bytes.length - 1); i >= start; i--) block = (block << 8) | (bytes[i] ?? 0);
    hash ^= scramble(block);
    // Only whole blocks are rotated in; the tail is mixed by the last steps.
    if (start + 4 <= bytes.length) hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
