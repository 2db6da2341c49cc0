import { basename, dirname } from "node:path";
import { userError } from "../../errors.ts";
import { pageMark } from "../../report/page/document.ts";
import { kindAt } from "../../sources/file.ts";
import type { CliIo } from "../io.ts";

/** Where reports go: to one file, or to a folder that has a folder for each scenario. */
export type ReportTarget =
  | { readonly kind: "file"; readonly folder: string; readonly name: string }
  | { readonly kind: "folder"; readonly folder: string };

// What people ask for when they think of another kind of document.
const otherKinds = /\.(?:pdf|md|txt|csv|json|png|svg|docx?|xlsx?|ya?ml)$/i;

/** What --out says. Throws a `UserError` (cli/usage) for a file that is no HTML page. */
export async function reportTarget(out: string, io: CliIo): Promise<ReportTarget> {
  const kind = await kindAt(io, out);
  if (kind === "folder") return { kind: "folder", folder: out };
  if (/\.html?$/i.test(out)) return { kind: "file", folder: dirname(out), name: basename(out) };
  if (kind === "none" && !otherKinds.test(out)) return { kind: "folder", folder: out };
  throw userError("cli/usage", `--out "${out}" is neither a folder nor an .html file`, {
    hint: "a report is a web page: write `--out FILE.html`, or `--out FOLDER`",
  });
}

/** Throws a `UserError` (output/unwritable) when a file of somebody else's is where a page is to go. */
export async function refuseOthersFile(path: string, io: CliIo): Promise<void> {
  if ((await io.kindOf(path)) !== "file") return;
  // A file that cannot be read cannot be told either, and may well refuse to be replaced.
  const bytes = await io.readFile(path).catch(() => new Uint8Array());
  const start = new TextDecoder().decode(bytes.subarray(0, pageMark.length));
  if (start === pageMark) return;
  throw userError("output/unwritable", `"${path}" is there already, and Assay did not make it`, {
    hint: "move it away, or choose another place with --out",
  });
}
