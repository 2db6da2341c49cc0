import { type UserError, userError } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import type { Command } from "../command.ts";

const valueWords: Readonly<Record<string, string>> = {
  days: "a number, such as 7",
  effect: "a size, such as 0.5%",
  format: "names, such as csv,md",
  from: "a date, such as 2026-01-02",
  metals: "names, such as gold,silver",
  on: "a date, such as 2026-01-09",
  over: "numbers of observations, such as 1,3",
  to: "a date, such as 2026-01-09",
  threads: "a number, such as 2",
  week: "a date, such as 2026-01-09",
};

/** What yargs has against a command line, as the user's problem (cli/usage), with the nearest command or option. */
export function usageError(
  message: string,
  argv: readonly string[],
  commands: readonly Command[],
  optionsOf: (command: Command | undefined) => readonly string[],
): UserError {
  const command = commands.find(({ usage }) => argv.includes(nameOf(usage)));
  const help = `see \`assay ${command === undefined ? "" : `${nameOf(command.usage)} `}--help\``;
  const [, what, words = ""] = /^Unknown (command|argument)s?: (.*)$/m.exec(message) ?? [];
  if (what !== undefined) {
    const [word = ""] = words.split(", ");
    const option = optionAsWritten(word, argv);
    if (option !== null) {
      const names = optionsOf(command);
      const said = unknownName("option", option, names);
      const meant = longForm(option, names);
      return userError("cli/usage", said.message, {
        hint: `${meant === null ? said.hint : `did you mean "${meant}"?`}; ${help}`,
      });
    }
    if (command !== undefined) return userError("cli/usage", `unknown argument "${word}"`, { hint: help });
    const names = commands.map(({ usage }) => nameOf(usage));
    const said = unknownName("command", word, names);
    return userError("cli/usage", said.message, { hint: `${said.hint}; ${help}` });
  }
  const [, topic, given, choices = ""] = /Argument: (\S+), Given: "(.*)", Choices: (.*)/.exec(message) ?? [];
  if (topic !== undefined && given !== undefined) {
    const said = unknownName(topic, given, choices.replaceAll('"', "").split(", "));
    return userError("cli/usage", said.message, { hint: said.hint });
  }
  const [, needy] = /^(?:Not enough arguments following|Missing required argument): (\S+)/.exec(message) ?? [];
  if (needy !== undefined) {
    return userError("cli/usage", `--${needy} needs ${valueWords[needy] ?? "a folder"}`, { hint: help });
  }
  if (message.startsWith("Not enough non-option arguments") && command !== undefined) {
    const [, argument = ""] = command.usage.split(" ");
    return userError("cli/usage", `missing argument ${argument}`, {
      hint: `write \`assay ${command.usage}\` with the path of a scenario; ${help}`,
    });
  }
  const [problem = ""] = message.split("\n");
  return userError("cli/usage", problem.charAt(0).toLowerCase() + problem.slice(1), { hint: help });
}

/** A command's name, out of its usage. */
export function nameOf(usage: string): string {
  return usage.split(" ")[0] ?? usage;
}

/** yargs names an option without its dashes; null when the word was no option. */
function optionAsWritten(word: string, argv: readonly string[]): string | null {
  if (argv.some((part) => part === `--${word}` || part.startsWith(`--${word}=`))) return `--${word}`;
  // Several letters behind one dash are options of their own: -vq.
  const isLetter = word.length === 1 && argv.some((part) => /^-[^-]/.test(part) && part.includes(word));
  return isLetter || argv.includes(`-${word}`) ? `-${word}` : null;
}

/** A letter stands for the only option that begins with it; null when there is none, or more than one. */
function longForm(option: string, names: readonly string[]): string | null {
  const [only, ...others] = names.filter((name) => option.length === 2 && name.startsWith(`-${option}`));
  return only === undefined || others.length > 0 ? null : only;
}
