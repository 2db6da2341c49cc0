import { readdir, readFile, writeFile } from "node:fs/promises";

/**
 * Writes NOTICES.txt beside a bundle: the name, version and licence of every package that went into it, as its own files say them. Packages
 * of one licence text stand together.
 * @param {string} folder
 * @param {readonly import("rolldown").OutputChunk[]} chunks
 */
export async function writeNotices(folder, chunks) {
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules ?? {}));
  const homes = modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const notices = await Promise.all([...new Set(homes)].toSorted().map(noticeOf));
  const groups = byText(notices);
  const parts = [...groups].map(([text, packages]) => [...packages.map(({ title }) => title), "", text].join("\n"));
  const ruled = parts.map((part) => `${"=".repeat(80)}\n${part.trimEnd()}\n`);
  await writeFile(
    `${folder}/NOTICES.txt`,
    `The files of this folder hold parts of these packages.\n\n${ruled.join("\n")}`,
  );
}

/** @param {string} home */
async function noticeOf(home) {
  const manifest = JSON.parse(await readFile(`${home}/package.json`, "utf8"));
  const { name, version, license = "licence below", author, contributors = [] } = manifest;
  const files = (await readdir(home)).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(`${home}/${file}`, "utf8")));
  const people = new Set([author, ...contributors].map(nameOf).filter(Boolean));
  const by = people.size === 0 ? "" : `, by ${[...people].join(", ")}`;
  return { title: `${name} ${version} (${license})${by}`, text: texts.map((text) => text.trim()).join("\n\n") };
}

/** @param {string | { readonly name?: string } | undefined} person */
function nameOf(person) {
  return (typeof person === "string" ? person : (person?.name ?? "")).replace(/ *[<(].*/, "");
}

/** @param {readonly { readonly title: string, readonly text: string }[]} notices */
function byText(notices) {
  /** @type {Map<string, { readonly title: string, readonly text: string }[]>} */
  const groups = new Map();
  for (const notice of notices) groups.set(notice.text, [...(groups.get(notice.text) ?? []), notice]);
  return groups;
}
