import type { z } from "zod";
import type { DocumentPath } from "../yaml/yaml-document.ts";

/**
 * The keys that a schema allows at a path, in the order the schema lists them; where alternatives meet (a union), the keys of all
 * of them, or of those that the `value` at the path names by its discriminator. Empty where any key is allowed or the path leads nowhere.
 */
export function allowedKeys(schema: z.ZodType, path: DocumentPath, value?: unknown): readonly string[] {
  const schemas = schemasAt(schema, path);
  const meant = schemas.filter((each) => isMeant(each, value));
  return [...new Set((meant.length > 0 ? meant : schemas).flatMap((each) => Object.keys(each.shape ?? {})))];
}

/**
 * As `allowedKeys`, of the alternatives that a mapping with one `key` too many would be without it, where there are such: { average } and
 * { autoregression, minimum } do not share their keys.
 */
export function keysBeside(schema: z.ZodType, path: DocumentPath, value: unknown, key: string): readonly string[] {
  const shapes = schemasAt(schema, path).map(({ shape = {} }) => shape);
  const fitting = shapes.filter((shape) => !Object.hasOwn(shape, key) && isFilled(shape, value));
  return fitting.length === 0 ? allowedKeys(schema, path, value) : [...new Set(fitting.flatMap(Object.keys))];
}

/** Whether a schema lets the key at the end of a path be left out. */
export function mayBeLeftOut(schema: z.ZodType, path: DocumentPath): boolean {
  const key = String(path.at(-1));
  const fields = schemasAt(schema, path.slice(0, -1)).map(({ shape }) => shape?.[key]);
  return fields.some((field) => field?.safeParse(undefined).success === true);
}

/** Whether a mapping has every key that a shape cannot do without, and what the shape allows only one value of has that value. */
function isFilled(shape: Shape, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const needed = Object.keys(shape).filter((key) => shape[key]?.safeParse(undefined).success === false);
  return needed.length > 0 && needed.every((key) => Object.hasOwn(value, key)) && isMeant({ shape }, value);
}

/** Whether a mapping has, where the schema allows one value only (`kind: level`), that value. */
function isMeant({ shape = {} }: Pick<SchemaNode, "shape">, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(shape).every(([key, schema]) => {
    const { type, values = [] } = (schema as unknown as SchemaNode).def;
    return type !== "literal" || values.includes((value as Record<string, unknown>)[key]);
  });
}

type Shape = Readonly<Record<string, z.ZodType>>;

/** The parts of a zod schema that say what is inside it; zod types them one class at a time. */
interface SchemaNode {
  readonly shape?: Shape;
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

function schemasAt(schema: z.ZodType, path: DocumentPath): readonly SchemaNode[] {
  let schemas = alternatives(schema);
  for (const step of path) schemas = schemas.flatMap((each) => childSchemas(each, step));
  return schemas;
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
