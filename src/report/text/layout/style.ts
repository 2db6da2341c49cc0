/** How text is drawn for a person: whether with colour, how many columns a line may have, and whether block signs (▁ to █) may draw in it. */
export interface TextStyle {
  readonly color: boolean;
  readonly width: number;
  /** Absent = no: files, pipes and logs get the same words everywhere. */
  readonly blocks?: boolean;
}

/** What a piece of text is, for those who see colour; nothing may depend on seeing it. */
export type Tone = "bold" | "dim" | "rise" | "fall";

// node:util's styleText would look at the environment in newer Nodes; report/ is a pure function of its arguments.
const codes = { bold: [1, 22], dim: [2, 22], rise: [32, 39], fall: [31, 39] } as const;

/** Text in a tone; unchanged when there is no colour. */
export function paint(style: TextStyle, tone: Tone | null, text: string): string {
  if (!style.color || tone === null || text === "") return text;
  const [open, close] = codes[tone];
  return `\u001b[${open}m${text}\u001b[${close}m`;
}
