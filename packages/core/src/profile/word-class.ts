/** Words that mean one value each; some by their beginning. */
export interface WordClass {
  readonly exact: ReadonlyMap<string, string>;
  /** Beginnings of words, by their first two letters, the longest first. */
  readonly beginnings: ReadonlyMap<string, readonly (readonly [string, string])[]>;
}

/** Letters that beginnings are indexed by; a beginning has at least as many. */
const INDEXED = 2;

/** From a table of values to their words, apart by spaces; a star stands for any ending. */
export function parseWordClass(table: Readonly<Record<string, string>>): WordClass {
  const pairs = Object.entries(table).flatMap(([value, words]) =>
    words.split(' ').map((word): readonly [string, string] => [word, value]),
  );
  const beginnings = new Map<string, (readonly [string, string])[]>();
  for (const [word, value] of pairs.filter(([word]) => word.endsWith('*'))) {
    const key = word.slice(0, INDEXED);
    const known = beginnings.get(key) ?? [];
    beginnings.set(
      key,
      [...known, [word.slice(0, -1), value] as const].sort(([a], [b]) => b.length - a.length),
    );
  }
  return { exact: new Map(pairs.filter(([word]) => !word.endsWith('*'))), beginnings };
}

/** The value of a word; undefined where it is not of the class. */
export function matchWord({ exact, beginnings }: WordClass, word: string): string | undefined {
  const value = exact.get(word);
  if (value !== undefined || beginnings.size === 0) return value;
  return beginnings.get(word.slice(0, INDEXED))?.find(([beginning]) => word.startsWith(beginning))?.[1];
}

/** Things by the words of their classes. */
export interface ClassIndex<Entry> {
  /** The entries whose class holds a word, each once, in the order they were given. */
  find(word: string): readonly Entry[];
}

/** Indexes entries by the words of a class each. */
export function indexByClass<Entry>(entries: readonly (readonly [WordClass, Entry])[]): ClassIndex<Entry> {
  const exact = new Map<string, Entry[]>();
  const begun = new Map<string, (readonly [string, Entry])[]>();
  for (const [{ exact: words, beginnings }, entry] of entries) {
    for (const word of words.keys()) append(exact, word, entry);
    for (const [key, list] of beginnings)
      for (const [beginning] of list) append(begun, key, [beginning, entry] as const);
  }
  return {
    find(word) {
      const whole = exact.get(word) ?? [];
      const begin = begun.get(word.slice(0, INDEXED))?.filter(([beginning]) => word.startsWith(beginning)) ?? [];
      return begin.length === 0 ? whole : [...new Set([...whole, ...begin.map(([, entry]) => entry)])];
    },
  };
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
}
