import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { DiagnosticCode } from "../diagnostic-codes.ts";
import { type SourcePosition, type UserError, userError } from "../errors.ts";
import type { ReadIo } from "../input/io.ts";

/** The text of a file and the SHA-256 (hexadecimal) of its bytes as they are stored. */
export interface FileText {
  readonly text: string;
  readonly sha256: string;
}

/** What a result rests on: a file, its hash, and how many rows or entries were read from it. */
export interface FileRecord {
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
}

/**
 * Reads a file as UTF-8 text, unpacking it first when it is gzip. A file that isn't there, is a folder, may not be read or isn't
 * text is a `UserError`, shown at the place `at` that asked for it.
 */
export async function readText(io: ReadIo, path: string, at?: SourcePosition | null): Promise<FileText> {
  const bytes = await readBytes(io, path, at);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(path, bytes, at) : bytes;
  // Plain ASCII, the usual case, is taken over byte by byte: several times faster than decoding.
  if (isAscii(content)) return { text: asBuffer(content).toString("latin1"), sha256 };
  if (!isUtf8(content)) {
    throw problem("data/unreadable", `"${path}" is not UTF-8 text`, at, "save the file as UTF-8");
  }
  return { text: asBuffer(content).toString("utf8"), sha256 };
}

async function readBytes(io: ReadIo, path: string, at?: SourcePosition | null): Promise<Uint8Array> {
  return explained(io.readFile(path), path, at);
}

/** What stands at a path. A path that cannot be looked at is a `UserError`, shown at the place `at` that asked for it. */
export async function kindAt(io: ReadIo, path: string, at?: SourcePosition | null): ReturnType<ReadIo["kindOf"]> {
  return explained(io.kindOf(path), path, at);
}

/** Entries of a folder, by name; one that cannot be read is a `UserError`. */
export async function entriesOf(
  io: ReadIo,
  path: string,
  at?: SourcePosition | null,
): ReturnType<ReadIo["readFolder"]> {
  return explained(io.readFolder(path), path, at);
}

/** Says in a user's words what Node's error code means; an error without a code is ours and passes. */
async function explained<Result>(
  reading: Promise<Result>,
  path: string,
  at: SourcePosition | null | undefined,
): Promise<Result> {
  try {
    return await reading;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : null;
    if (code === null) throw cause;
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code)) {
      throw problem("data/not-found", `"${path}" does not exist`, at, "check the path", cause);
    }
    if (code === "EISDIR") {
      throw problem("data/not-a-file", `"${path}" is a folder`, at, "give the path of a file", cause);
    }
    if (code === "ELOOP") {
      throw problem("data/unreadable", `"${path}" is a link that leads back to itself`, at, "mend the link", cause);
    }
    throw problem(
      "data/unreadable",
      `"${path}" cannot be read (${code})`,
      at,
      "check the path and its permissions",
      cause,
    );
  }
}

/** More than any price file needs, and less than what would exhaust the machine. */
const mostUnpackedBytes = 400_000_000;

function unpack(path: string, bytes: Uint8Array, at?: SourcePosition | null): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpackedBytes });
  } catch (cause) {
    const hint = `unpack it with gunzip to see what is wrong; at most ${mostUnpackedBytes / 1e6} MB are read`;
    throw problem("data/unreadable", `"${path}" is not a whole gzip file`, at, hint, cause);
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function problem(
  code: DiagnosticCode,
  message: string,
  at: SourcePosition | null | undefined,
  hint: string,
  cause?: unknown,
): UserError {
  return userError(code, message, { hint, ...(at ? { at } : {}), ...(cause === undefined ? {} : { cause }) });
}
