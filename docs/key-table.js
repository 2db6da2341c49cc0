import { code, table } from "./markdown.js";

/**
 * Every key of a scenario with what it says and its default, a row each.
 * @param {import("./parts.d.ts").JsonSchema} schema
 */
export function keyTable(schema) {
  return table(["key", "what it says", "default"], keyRows(schema, ""));
}

// data/README.md shows the first two whole, a table of its own the third; the others have the keys of `groups.NAME` and of `after`.
const shownElsewhere = new Set(["instruments", "indicators", "price_events", "events", "not_after"]);

/**
 * A row for each key of a mapping, followed by those of the mappings it may hold.
 * @param {import("./parts.d.ts").JsonSchema} schema
 * @param {string} prefix
 * @returns {string[][]}
 */
function keyRows({ properties = {}, required = [] }, prefix) {
  return Object.entries(properties).flatMap(([name, property]) => {
    const { description = "", default: value } = property;
    const written = JSON.stringify(value) ?? "";
    const standard = required.includes(name) ? "required" : ["", "{}"].includes(written) ? "" : code(written);
    const inner = shownElsewhere.has(name) ? [] : innerMappings(property, `${prefix}${name}.`);
    return [[code(prefix + name), description, standard], ...inner.flatMap(([schema, at]) => keyRows(schema, at))];
  });
}

/**
 * The mappings that a key may hold, each with what its keys begin with.
 * @param {import("./parts.d.ts").JsonSchema} property
 * @param {string} prefix
 * @returns {[import("./parts.d.ts").JsonSchema, string][]}
 */
function innerMappings({ properties, required = [], additionalProperties, anyOf = [] }, prefix) {
  if (properties !== undefined) return [[{ properties, required }, prefix]];
  if (typeof additionalProperties === "object") return [[additionalProperties, `${prefix}NAME.`]];
  return anyOf.flatMap((alternative) => innerMappings(alternative, prefix));
}
