import type { BackgroundTables } from '../types';
import { type DocumentFrequencies, parseDocumentFrequencies } from './document-frequencies';
import { type GlossVectors, parseGlossVectors } from './gloss-vectors';
import { type Lexicon, parseLexicon } from './lexicon';

/** Background tables, ready for look-ups. Each is opened when it is first asked for: opening checks every byte. */
export interface OpenTables {
  readonly frequencies: DocumentFrequencies;
  readonly lexicon: Lexicon;
  /** `undefined` where the tables were given without it. */
  readonly glossVectors: GlossVectors | undefined;
}

const opened = new WeakMap<BackgroundTables, OpenTables>();

/** Opens tables once for each object that holds them. */
export function openTables(tables: BackgroundTables): OpenTables {
  let open = opened.get(tables);
  if (open === undefined) {
    open = new LazyTables(tables);
    opened.set(tables, open);
  }
  return open;
}

class LazyTables implements OpenTables {
  readonly #tables: BackgroundTables;
  #frequencies: DocumentFrequencies | undefined;
  #lexicon: Lexicon | undefined;
  #glossVectors: GlossVectors | undefined;

  constructor(tables: BackgroundTables) {
    this.#tables = tables;
  }

  get frequencies(): DocumentFrequencies {
    this.#frequencies ??= parseDocumentFrequencies(this.#tables.documentFrequencies);
    return this.#frequencies;
  }

  get lexicon(): Lexicon {
    this.#lexicon ??= parseLexicon(this.#tables.lexicon);
    return this.#lexicon;
  }

  get glossVectors(): GlossVectors | undefined {
    const { glossVectors } = this.#tables;
    this.#glossVectors ??= glossVectors && parseGlossVectors(glossVectors);
    return this.#glossVectors;
  }
}
