import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFolder } from "./run-cli.ts";

/** A name where it is declared: the .d.ts file, below dist/, and the name it has there. */
export interface Declared {
  readonly file: string;
  readonly name: string;
}

const dist = join(packageFolder, "dist");
const texts = new Map<string, string>();

function textOf(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(join(dist, file), "utf8");
  texts.set(file, text);
  return text;
}

const fromPattern = /^(?:import|export)(?: type)? \{ ([^}]*) \} from "(\.[^"]*)";$/gm;

/** Where the names that a file takes from others come from, by the name they have in it; exported or imported. */
function takenIn(file: string, keyword: "import" | "export"): ReadonlyMap<string, Declared> {
  const taken = new Map<string, Declared>();
  for (const [statement, names = "", target = ""] of textOf(file).matchAll(fromPattern)) {
    if (!statement.startsWith(keyword) || target.includes("danfojs-node")) continue;
    for (const each of names.split(",").filter((part) => part.trim() !== "")) {
      const [name = "", as = name] = each
        .trim()
        .replace(/^type /, "")
        .split(" as ");
      taken.set(as, { file: join(dirname(file), target).replace(/\.[jt]s$/, ".d.ts"), name });
    }
  }
  return taken;
}

/** Follows exports from file to file to the declaration itself. */
export function declarationOf({ file, name }: Declared): Declared {
  const passedOn = takenIn(file, "export").get(name);
  return passedOn === undefined ? { file, name } : declarationOf(passedOn);
}

/** The names that the package exports, and where each is declared. */
export function exportsOfPackage(): ReadonlyMap<string, Declared> {
  const exported = takenIn("index.d.ts", "export");
  return new Map([...exported].map(([name, from]) => [name, declarationOf(from)]));
}

/** The text of a declaration without its comments. */
export function declarationText({ file, name }: Declared): string {
  const bare = textOf(file).replaceAll(/\/\*[^]*?\*\//g, "");
  const start = new RegExp(
    `^(?:export )?(?:declare )?(?:async )?(?:function|const|interface|type|class) ${name}\\b`,
    "m",
  );
  const found = start.exec(bare);
  if (found === null) throw new Error(`${file} declares no ${name}`);
  const rest = bare.slice(found.index);
  const next = /\n(?=(?:export|declare|interface|type|function|const|class)\b)/.exec(rest);
  return next === null ? rest : rest.slice(0, next.index);
}

/** The doc comment that stands before a declaration; empty where there is none. */
export function commentOf({ file, name }: Declared): string {
  const pattern = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\s*(?:export )?(?:declare )?(?:function|const|interface|type|class) ${name}\\b`,
  );
  return pattern.exec(textOf(file))?.[1] ?? "";
}

/** Our own types that a declaration names, where they are declared. */
export function typesNamedBy(declared: Declared): readonly Declared[] {
  const text = declarationText(declared).replaceAll(/"[^"]*"/g, '""');
  const imported = takenIn(declared.file, "import");
  const words = new Set(text.match(/\b[A-Z]\w*/g) ?? []);
  return [...words].flatMap((word) => {
    const from = imported.get(word);
    if (from !== undefined) return [declarationOf(from)];
    const isOwn = new RegExp(`^(?:export )?(?:declare )?(?:interface|type|class) ${word}\\b`, "m").test(
      textOf(declared.file),
    );
    return isOwn && word !== declared.name ? [{ file: declared.file, name: word }] : [];
  });
}
