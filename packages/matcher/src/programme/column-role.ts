/** What a column means. */
export type ColumnRole<Field extends string> =
  | { readonly kind: 'field'; readonly field: Field }
  /** One choice of several: 1 is the best. */
  | { readonly kind: 'ranked'; readonly rank: number }
  | { readonly kind: 'description'; readonly language: string }
  /** In JSON, an object of descriptions by language, or of attributes by name. */
  | { readonly kind: 'descriptions' | 'attributes' }
  | { readonly kind: 'attribute' };

/** Other names that forms and spreadsheets give to the columns. */
const ALIASES: Readonly<Record<string, string>> = {
  e_mail: 'email',
  mail: 'email',
  email_address: 'email',
  e_mail_address: 'email',
  motivation_letter: 'letter',
  document: 'documents',
  preference: 'preferences',
  choices: 'preferences',
  wishes: 'preferences',
  teammate: 'teammates',
  mentor: 'mentors',
  project: 'projects',
  equivalent: 'equivalents',
  synonyms: 'equivalents',
  translations: 'equivalents',
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const WISH = '(?:project_)?(?:preference|choice|wish|priority)';
const RANK_LAST = new RegExp(`^(?:your_)?${WISH}_?(\\d{1,3})$`);
const RANK_FIRST = new RegExp(`^(?:your_)?(?:(\\d{1,3})(?:st|nd|rd|th)?|(${ORDINALS.join('|')}))_${WISH}$`);

/** `E-mail `, `teamSize` and `Team size` become `e_mail`, `team_size` and `team_size`. */
export function normaliseColumn(column: string): string {
  return column
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/**
 * What a column of a table with these fields means. Ranked choices are understood where there is a field
 * `preferences`, descriptions by language where there is a field `description`; anything else is an attribute.
 */
export function roleOfColumn<Field extends string>(column: string, fields: readonly Field[]): ColumnRole<Field> {
  const normalised = normaliseColumn(column);
  const named = (name: string) => fields.find((field) => field === name);
  const field = named(normalised) ?? named(Object.hasOwn(ALIASES, normalised) ? (ALIASES[normalised] ?? '') : '');
  if (field !== undefined) return { kind: 'field', field };
  if (normalised === 'attributes') return { kind: 'attributes' };
  if (named('preferences') !== undefined) {
    const rank = rankOfColumn(column);
    if (rank !== undefined) return { kind: 'ranked', rank };
  }
  if (named('description') !== undefined) {
    if (normalised === 'descriptions') return { kind: 'descriptions' };
    const language = /^description_([a-z]{2})$/.exec(normalised)?.[1];
    if (language !== undefined) return { kind: 'description', language };
  }
  return { kind: 'attribute' };
}

/** The rank in `preference_1`, `Choice 2`, `3rd choice` or a form's `Projects [1st choice]`. */
function rankOfColumn(column: string): number | undefined {
  const normalised = normaliseColumn(/\[([^[\]]*)\]\s*$/.exec(column)?.[1] ?? column);
  const last = RANK_LAST.exec(normalised);
  if (last !== null) return Number(last[1]);
  const first = RANK_FIRST.exec(normalised);
  if (first === null) return undefined;
  return first[1] === undefined ? ORDINALS.indexOf(first[2] ?? '') + 1 : Number(first[1]);
}
