import { CoreError } from '../core-error';
import { NEGATIONS, OTHERS, PREPOSITIONS, UNREAL } from './context-words';
import type { FactKind, Sighting } from './fact';
import type { ClauseWord } from './read-clauses';
import { matchWord, parseWordClass, type WordClass } from './word-class';

/** One step of a pattern. */
type Slot =
  | { readonly type: 'word'; readonly matches: WordClass; readonly optional: boolean; readonly hyphenated: boolean }
  | { readonly type: 'gap'; readonly most: number; readonly loose: boolean }
  | { readonly type: 'open'; readonly kind: FactKind; readonly value: string | undefined }
  | { readonly type: 'close' }
  | { readonly type: 'start' }
  | { readonly type: 'end' };

/** A phrase that states facts. */
export interface Pattern {
  readonly source: string;
  readonly slots: readonly Slot[];
  /** The words that it may begin with. */
  readonly first: WordClass;
  /** One word of each of these stands in every sentence that it matches in. */
  readonly required: readonly WordClass[];
}

/** What is left of the steps that matching may take. */
export interface StepBudget {
  steps: number;
}

const TOKEN = /([a-z]+)(?::([a-z0-9-]+))?\[|\]|\S[^\s\]]*/gu;
const KINDS: readonly string[] = ['level', 'year', 'degree', 'method', 'tool', 'result', 'wish', 'language'];

/**
 * Compiles a phrase. Its parts, apart by spaces:
 * - `word`, `one|another`, `begin*`, and `@name` for a class of words that gives a value; a trailing `?` makes it optional,
 *   a leading `~` asks for a hyphen before it;
 * - `<4>` for up to four words, none of which denies, supposes, names somebody else or is a preposition; `<~4>` allows prepositions;
 *   neither goes beyond a sign stronger than a comma;
 * - `year[ … ]` around what is a fact of that kind with the value of the class inside, `result:prize[ … ]` with a value of its own;
 * - `^` and `$` for the ends of a clause.
 * @throws CoreError `invalid-option` for a class that is not among `classes`, and for a phrase that may begin with any word.
 */
export function compilePattern(source: string, classes: Readonly<Record<string, WordClass>>): Pattern {
  const slots = [...source.matchAll(TOKEN)].map(([token, kind, value]): Slot => {
    if (kind !== undefined && KINDS.includes(kind)) return { type: 'open', kind: kind as FactKind, value };
    if (token === ']') return { type: 'close' };
    if (token === '^') return { type: 'start' };
    if (token === '$') return { type: 'end' };
    const gap = /^<(~?)(\d+)>$/u.exec(token);
    if (gap !== null) return { type: 'gap', most: Number(gap[2]), loose: gap[1] === '~' };
    return wordSlot(token, classes);
  });
  const first = slots.find((slot) => slot.type === 'word' || slot.type === 'gap');
  if (first?.type !== 'word' || first.optional) {
    throw new CoreError(
      'invalid-option',
      `pattern "${source}" may begin with any word. Begin it with a word that must stand.`,
    );
  }
  const required = slots.flatMap((slot) => (slot.type === 'word' && !slot.optional ? [slot.matches] : []));
  return { source, slots, first: first.matches, required: [...new Set(required)] };
}

/** One class for equal words, so that it is looked for once. */
const literals = new Map<string, WordClass>();

function literalClass(words: string): WordClass {
  const known = literals.get(words);
  if (known !== undefined) return known;
  const fresh = parseWordClass({ '': words.replaceAll('|', ' ') });
  literals.set(words, fresh);
  return fresh;
}

function wordSlot(token: string, classes: Readonly<Record<string, WordClass>>): Slot {
  const optional = token.endsWith('?');
  const hyphenated = token.startsWith('~');
  const body = token.slice(hyphenated ? 1 : 0, optional ? -1 : undefined);
  const matches = body.startsWith('@') ? classes[body.slice(1)] : literalClass(body);
  if (matches === undefined) {
    throw new CoreError('invalid-option', `pattern "${token}" names no class. Define it, or delete the @.`);
  }
  return { type: 'word', matches, optional, hyphenated };
}

/** A match: the words `[start, end)` of the sentence and the facts stated there. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly sightings: readonly Sighting[];
}

/** Matches a pattern from one word on, gaps as short as possible; undefined also where the budget is used up. */
export function matchPattern(
  { slots }: Pattern,
  words: readonly ClauseWord[],
  clauseStarts: readonly number[],
  start: number,
  budget: StepBudget,
): PatternMatch | undefined {
  const open: { kind: FactKind; value: string | undefined; from: number }[] = [];
  const sightings: Sighting[] = [];

  const step = (slot: number, at: number): number => {
    const current = slots[slot];
    if (current === undefined) return at;
    if (budget.steps === 0) return -1;
    budget.steps -= 1;
    switch (current.type) {
      case 'start':
        return at === 0 || clauseStarts[at] === at || words[at]?.before === 'comma' ? step(slot + 1, at) : -1;
      case 'end': {
        const before = words[at]?.before;
        return before === undefined || before === 'break' || before === 'comma' ? step(slot + 1, at) : -1;
      }
      case 'open': {
        open.push({ kind: current.kind, value: current.value, from: at });
        const end = step(slot + 1, at);
        if (end === -1) open.pop();
        return end;
      }
      case 'close':
        return closeFact(slot, at);
      case 'gap':
        return crossGap(current, slot, at);
      case 'word':
        return readWord(current, slot, at);
    }
  };

  const closeFact = (slot: number, at: number): number => {
    const fact = open.pop();
    const first = fact === undefined ? undefined : words[fact.from];
    const last = words[at - 1];
    if (fact === undefined || first === undefined || last === undefined || fact.value === undefined) {
      if (fact !== undefined) open.push(fact);
      return -1;
    }
    sightings.push({ kind: fact.kind, value: fact.value, start: first.start, end: last.end });
    const end = step(slot + 1, at);
    if (end === -1) {
      sightings.pop();
      open.push(fact);
    }
    return end;
  };

  const crossGap = (gap: Extract<Slot, { type: 'gap' }>, slot: number, at: number): number => {
    for (let crossed = 0; ; crossed += 1) {
      const end = step(slot + 1, at + crossed);
      const word = words[at + crossed];
      if (end !== -1 || crossed === gap.most || word === undefined || blocksGap(word, gap.loose)) return end;
    }
  };

  const readWord = (wanted: Extract<Slot, { type: 'word' }>, slot: number, at: number): number => {
    const word = words[at];
    const isApart = at > start && (word?.before === 'break' || (wanted.hyphenated && word?.before !== 'hyphen'));
    const value = word === undefined || isApart ? undefined : matchWord(wanted.matches, word.word);
    if (value !== undefined) {
      const fact = open.at(-1);
      const known = fact?.value;
      if (fact !== undefined && value !== '') fact.value = value;
      const end = step(slot + 1, at + 1);
      if (end !== -1) return end;
      const same = open.at(-1);
      if (same !== undefined) same.value = known;
    }
    return wanted.optional ? step(slot + 1, at) : -1;
  };

  const end = step(0, start);
  return end === -1 ? undefined : { start, end, sightings };
}

function blocksGap({ word, before }: ClauseWord, loose: boolean): boolean {
  return (
    before === 'break' ||
    NEGATIONS.has(word) ||
    UNREAL.has(word) ||
    OTHERS.has(word) ||
    (!loose && PREPOSITIONS.has(word))
  );
}
