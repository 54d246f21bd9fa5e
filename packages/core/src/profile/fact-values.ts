import type { FactKind } from './fact';
import { normaliseWord } from './read-clauses';
import { METHODS } from './tables/methods';
import { LANGUAGE_CODES, SPOKEN_LANGUAGES } from './tables/spoken-languages';
import { LEVELS, YEARS } from './tables/study';
import { TOOLS } from './tables/tools';
import { matchWord, parseWordClass, type WordClass } from './word-class';

/** Every value that a fact of a kind may have. */
export const FACT_VALUES: Readonly<Record<FactKind, readonly string[]>> = {
  level: ['school', ...Object.keys(LEVELS)],
  year: Object.keys(YEARS),
  degree: [...Object.keys(LEVELS), 'graduate', 'diploma'],
  method: Object.keys(METHODS),
  tool: Object.keys(TOOLS),
  result: ['publication', 'prize', 'talk', 'patent'],
  wish: ['present-work', 'teamwork', 'hackathon', 'phd'],
  language: Object.keys(SPOKEN_LANGUAGES),
};

/** Words that name a value wherever they stand in a cell: "PhD student, 2nd year". */
const WORDS: Readonly<Partial<Record<FactKind, WordClass>>> = {
  level: parseWordClass(LEVELS),
  degree: parseWordClass(LEVELS),
  year: parseWordClass(YEARS),
  language: parseWordClass(SPOKEN_LANGUAGES),
};
/** Names that fill a part of a cell. */
const NAMES: Readonly<Partial<Record<FactKind, ReadonlyMap<string, string>>>> = {
  method: namesOf(METHODS),
  tool: namesOf(TOOLS),
  language: namesOf(LANGUAGE_CODES),
};

/**
 * The values of a kind that a person's own writing names, as a column or a rule holds it: a list apart by commas, semicolons,
 * slashes or bars, in any of the ways that letters write them, or as ids. Each once, in order; empty where it names none.
 */
export function parseFactValues(kind: FactKind, text: string): readonly string[] {
  const ids = new Set(FACT_VALUES[kind]);
  const values = text.split(/[;,/|]/u).flatMap((part): readonly string[] => {
    const words = part
      .trim()
      .split(/[\s-]+/u)
      .map(normaliseWord);
    const whole = words.join('-');
    const named = ids.has(whole) ? whole : NAMES[kind]?.get(whole);
    if (named !== undefined) return [named];
    const classes = WORDS[kind];
    return classes === undefined ? [] : words.flatMap((word) => matchWord(classes, word.replace(/['’]s$/u, '')) ?? []);
  });
  return [...new Set(values)];
}

function namesOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([value, names]) =>
      names.split(', ').map((name): readonly [string, string] => [
        normaliseWord(name.replace('!', ''))
          .split(/[\s-]+/u)
          .join('-'),
        value,
      ]),
    ),
  );
}
