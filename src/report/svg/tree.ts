import { invariant } from "../../errors.ts";

/** An element of an SVG text. Attributes and texts are kept as written, with what is escaped in them. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgNode[];
  /** The text directly inside it. */
  readonly text: string;
}

const piece = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:-]+)="([^"]*)"/g;

/** Reads an SVG as Vega writes it: elements, double-quoted attributes and text; anything else is a mistake of the program's. */
export function parseSvg(svg: string): SvgNode {
  const root = { children: [] as SvgNode[], text: "" };
  const open: { tag: string; attributes: Map<string, string>; children: SvgNode[]; text: string }[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < svg.length) {
    const at = piece.lastIndex;
    const found = piece.exec(svg);
    invariant(found !== null, `Vega's SVG cannot be read at ${at}`);
    const [, closing, tag = "", attributes = "", isEmpty, text] = found;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += text;
    else if (closing === "/") {
      const ended = open.pop();
      invariant(ended?.tag === tag, `Vega's SVG closes <${tag}> where it is not open`);
    } else {
      const pairs = [...attributes.matchAll(attribute)].map(([, name = "", value = ""]): [string, string] => [
        name,
        value,
      ]);
      const node = { tag, attributes: new Map(pairs), children: [], text: "" };
      parent.children.push(node);
      if (isEmpty !== "/") open.push(node);
    }
  }
  const [only] = root.children;
  invariant(only !== undefined && open.length === 0, "Vega's SVG is not one element");
  return only;
}
