import { EMPLOYMENT, NEGATIONS, OTHERS, UNREAL } from './context-words';
import type { Sighting } from './fact';
import { compilePattern, matchPattern, type Pattern, type StepBudget } from './pattern';
import type { ClauseWords } from './read-clauses';
import { RESULT_CLASSES, RESULT_PATTERNS } from './tables/results';
import { DEGREE_PATTERNS, STUDY_CLASSES, STUDY_PATTERNS } from './tables/study';
import { WISH_OPENINGS, WISHED_THINGS } from './tables/wishes';
import { indexByClass } from './word-class';

const CLASSES = { ...STUDY_CLASSES, ...RESULT_CLASSES };
const PATTERNS: readonly Pattern[] = [
  ...STUDY_PATTERNS,
  ...DEGREE_PATTERNS,
  ...RESULT_PATTERNS,
  ...WISH_OPENINGS.flatMap((opening) =>
    WISHED_THINGS.map(({ gap, thing }) => opening.replace('<GAP>', `${gap} ${thing}`)),
  ),
].map((source) => compilePattern(source, CLASSES));

/** Patterns by the words that they begin with, and the classes of words that any pattern asks for. */
const BEGINNING = indexByClass(PATTERNS.map((pattern) => [pattern.first, pattern] as const));
const ASKED_FOR = indexByClass(
  [...new Set(PATTERNS.flatMap(({ required }) => required))].map((words) => [words, words] as const),
);
/** How far before a match a denial is looked for. */
const REACH = 12;

/** The facts that the tables' phrases state in one sentence. Linear in its words, and bounded by the budget. */
export function matchPatterns({ words, clauseStarts }: ClauseWords, budget: StepBudget): readonly Sighting[] {
  const found: Sighting[] = [];
  const present = new Set(words.flatMap(({ word }) => ASKED_FOR.find(word)));
  const candidates = new Map<string, readonly Pattern[]>();
  words.forEach(({ word }, start) => {
    const patterns =
      candidates.get(word) ??
      BEGINNING.find(word).filter(({ required }) => required.every((words) => present.has(words)));
    candidates.set(word, patterns);
    for (const pattern of patterns) {
      const match = matchPattern(pattern, words, clauseStarts, start, budget);
      if (match === undefined || isDenied(words, clauseStarts, start)) continue;
      found.push(
        ...match.sightings.filter((sighting) => sighting.kind !== 'year' || isStudy(words, match.start, sighting)),
      );
    }
  });
  return found;
}

/** Whether the clause denies or supposes what follows, or speaks of somebody else, before the match begins. */
function isDenied(words: ClauseWords['words'], clauseStarts: readonly number[], start: number): boolean {
  const from = Math.max(clauseStarts[start] ?? 0, start - REACH);
  for (let at = from; at < start; at += 1) {
    const word = words[at]?.word ?? '';
    if (NEGATIONS.has(word) || UNREAL.has(word) || OTHERS.has(word)) return true;
  }
  return false;
}

/** "My second year of teaching" and "as a nurse" are no years of study. */
function isStudy(words: ClauseWords['words'], from: number, { end }: Sighting): boolean {
  let next = from;
  while ((words[next]?.start ?? end) < end) next += 1;
  const [first, second, third] = words.slice(next, next + 3).map(({ word }) => word);
  if (first === 'as') return false;
  return !(/^(?:of|at|in)$/u.test(first ?? '') && (EMPLOYMENT.has(second ?? '') || EMPLOYMENT.has(third ?? '')));
}
