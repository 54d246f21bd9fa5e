import type { BackgroundTables } from '../types';
import { createWordReader, type WordReader } from '../words/read-words';
import type { Wording } from '../words/wording';
import { buildSpeller, type ReadingOptions } from './collect-spelling';
import type { Model } from './model';

interface OpenedReader {
  readonly reader: WordReader;
  readonly wording: Wording;
  readonly background: BackgroundTables | undefined;
  readonly repairs: boolean;
}

const opened = new WeakMap<Model['spelling'], OpenedReader[]>();

/**
 * The reader of a model's texts. Fitting, scoring and explaining ask for the same one: a word is worked out once for all of them.
 * It lives as long as the model's spelling does.
 */
export function openReader(
  { spelling, wording }: Pick<Model, 'spelling' | 'wording'>,
  options: Pick<ReadingOptions, 'background' | 'spelling'> = {},
): WordReader {
  const { background } = options;
  const repairs = background !== undefined && options.spelling !== false;
  const readers = opened.get(spelling) ?? [];
  opened.set(spelling, readers);
  const known = readers.find(
    (each) => each.wording === wording && each.repairs === repairs && (!repairs || each.background === background),
  );
  if (known !== undefined) return known.reader;
  const reader = createWordReader(buildSpeller(spelling, options), wording);
  readers.push({ reader, wording, background, repairs });
  return reader;
}
