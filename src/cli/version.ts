import { invariant } from "../errors.ts";
import type { CliIo } from "./io.ts";

/** The version in our package.json. */
export async function readVersion(io: Pick<CliIo, "readFile" | "packageFolder">): Promise<string> {
  const bytes = await io.readFile(`${io.packageFolder}/package.json`);
  const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
  invariant(
    typeof manifest === "object" && manifest !== null && "version" in manifest && typeof manifest.version === "string",
    "package.json has a version",
  );
  return manifest.version;
}
