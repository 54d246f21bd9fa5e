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

const opened = new WeakMap<Model['spelling'], OpenedReader>();

/**
 * The reader of a model's texts. Fitting, scoring and explaining ask for the same one: a word is worked out once for all of them.
 * It lives as long as the model's spelling does.
 */
export function openReader(
  { spelling, wording }: Pick<Model, 'spelling' | 'wording'>,
  options: Pick<ReadingOptions, 'background' | 'spelling'>,
): WordReader {
  const { background, spelling: repairs = true } = options;
  const known = opened.get(spelling);
  if (known?.wording === wording && known.background === background && known.repairs === repairs) return known.reader;
  const reader = createWordReader(buildSpeller(spelling, options), wording);
  opened.set(spelling, { reader, wording, background, repairs });
  return reader;
}
