import type { z } from "zod";
import { shortList } from "../did-you-mean.ts";
import { typeText } from "./value-words.ts";

/** What a zod schema found wrong. */
export type Issue = z.core.$ZodIssue;

/** What would be right, in words; null when the issue doesn't say. In a message too many names are only counted: its remedy has the `longChoices`. */
export function expectation(issue: Issue, where: "message" | "remedy" = "message"): string | null {
  const choices = choicesOf(issue);
  if (where === "message" && isLong(choices)) return `one of ${choices.length} names`;
  switch (issue.code) {
    case "invalid_type":
      return typeText(issue.expected);
    case "invalid_value":
      return choices.length === 1 ? onlyChoice(issue.values[0]) : `one of ${shortList(choices)}`;
    case "too_small":
      return limit(issue.origin, issue.inclusive === true ? "at least" : "more than", issue.minimum);
    case "too_big":
      return limit(issue.origin, issue.inclusive === true ? "at most" : "less than", issue.maximum);
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_format":
      return issue.pattern === undefined ? `text in the form of ${issue.format}` : `text that matches ${issue.pattern}`;
    case "invalid_union":
      return choices.length > 0 ? `one of ${shortList(choices)}` : expectations(issue.errors.flat(), where);
    default:
      return null;
  }
}

/** What any of several issues would have let through, in words; null when none of them says. */
export function expectations(issues: readonly Issue[], where: "message" | "remedy" = "message"): string | null {
  return (
    [...new Set(issues.map((issue) => expectation(issue, where)))].filter((wanted) => wanted !== null).join(", or ") ||
    null
  );
}

/** The values an issue would allow; `options` of a discriminated union are there though zod's type leaves them out. */
export function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  const options: unknown = issue.code === "invalid_union" && "options" in issue ? issue.options : [];
  return Array.isArray(options) ? options.map(String) : [];
}

/** Names that are too many for the message: the remedy lists them. Empty where the message does. */
export function longChoices(issues: readonly Issue[]): readonly string[] {
  return issues.map(choicesOf).filter(isLong).flat();
}

/** A message that the schema's author wrote, rather than one of zod's own. */
export function ownMessage(issue: Issue): string | null {
  return /^(Invalid|Too |Unrecognized|Expected|Number must|Required)/.test(issue.message) ? null : issue.message;
}

// Half a line.
const longestChoice = 50;

function isLong(choices: readonly string[]): boolean {
  return choices.join(", ").length > longestChoice;
}

function onlyChoice(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}

function limit(origin: string, comparison: string, bound: number | bigint): string {
  if (origin === "array" || origin === "set")
    return `a list with ${comparison} ${bound} ${bound === 1 ? "item" : "items"}`;
  if (origin !== "string") return `${comparison} ${bound}`;
  return bound === 1 && comparison === "at least" ? "text that says something" : `${comparison} ${bound} characters`;
}
