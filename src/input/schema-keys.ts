import type { z } from "zod";
import type { DocumentPath } from "./yaml-document.ts";

/**
 * The keys that a schema allows at a path, in the order the schema lists them; where alternatives meet (a union), the keys of all
 * of them, or of those that the `value` at the path names by its discriminator. Empty where any key is allowed or the path leads nowhere.
 */
export function allowedKeys(schema: z.ZodType, path: DocumentPath, value?: unknown): readonly string[] {
  let schemas = alternatives(schema);
  for (const step of path) schemas = schemas.flatMap((each) => childSchemas(each, step));
  const meant = schemas.filter((each) => isMeant(each, value));
  return [...new Set((meant.length > 0 ? meant : schemas).flatMap((each) => Object.keys(each.shape ?? {})))];
}

/** Whether a mapping has, where the schema allows one value only (`kind: level`), that value. */
function isMeant({ shape = {} }: SchemaNode, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(shape).every(([key, schema]) => {
    const { type, values = [] } = (schema as unknown as SchemaNode).def;
    return type !== "literal" || values.includes((value as Record<string, unknown>)[key]);
  });
}

/** The parts of a zod schema that say what is inside it; zod types them one class at a time. */
interface SchemaNode {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly def: {
    readonly type: string;
    readonly innerType?: z.ZodType;
    readonly in?: z.ZodType;
    readonly out?: z.ZodType;
    readonly options?: readonly z.ZodType[];
    readonly left?: z.ZodType;
    readonly right?: z.ZodType;
    readonly getter?: () => z.ZodType;
    readonly element?: z.ZodType;
    readonly items?: readonly z.ZodType[];
    readonly rest?: z.ZodType | null;
    readonly valueType?: z.ZodType;
    readonly values?: readonly unknown[];
  };
}

/** Looks through wrappers (optional, default, pipe, lazy) and unions to the schemas that a value may meet. */
function alternatives(schema: z.ZodType): readonly SchemaNode[] {
  const node = schema as unknown as SchemaNode;
  const { innerType, options, left, right, getter } = node.def;
  if (node.def.type === "pipe") {
    // A preprocess step is a pipe out of a transform: what the user may write is then described by its end.
    const start = node.def.in as unknown as SchemaNode | undefined;
    const side = start?.def.type === "transform" ? node.def.out : node.def.in;
    return side === undefined ? [] : alternatives(side);
  }
  if (innerType !== undefined) return alternatives(innerType);
  if (options !== undefined) return options.flatMap(alternatives);
  if (left !== undefined && right !== undefined) return [...alternatives(left), ...alternatives(right)];
  if (node.def.type === "lazy" && getter !== undefined) return alternatives(getter());
  return [node];
}

function childSchemas(node: SchemaNode, step: PropertyKey): readonly SchemaNode[] {
  const { element, items, rest, valueType } = node.def;
  const field = node.shape !== undefined && Object.hasOwn(node.shape, step) ? node.shape[String(step)] : undefined;
  const item = typeof step === "number" ? (element ?? items?.[step] ?? rest) : valueType;
  const child = field ?? item;
  return child === undefined || child === null ? [] : alternatives(child);
}
