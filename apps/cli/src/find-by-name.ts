import { buildSuggest, didYouMean } from '@lettermatch/matcher';
import { CommandFailure } from './command-failure';
import { exitCodes } from './exit-codes';

/** What people may call someone or something. */
export interface Named {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
}

const MOST_SUGGESTED = 3;

/**
 * The one that an id, a name or an e-mail means, in this order and in any case of letters.
 * @throws CommandFailure with exit code 3 for none, with what may have been meant, and for more than one.
 */
export function findByName<Item extends Named>(
  kind: 'applicant' | 'project' | 'mentor',
  text: string,
  items: readonly Item[],
): Item {
  const exact = items.find(({ id }) => id === text);
  if (exact !== undefined) return exact;
  const sought = fold(text);
  for (const key of ['id', 'email', 'name'] as const) {
    const found = items.filter((item) => fold(item[key] ?? '') === sought);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only;
    if (found.length > 1) {
      const message = `"${text}" is the ${key} of ${found.length} ${kind}s.`;
      throw new CommandFailure(exitCodes.badData, message, `Give an id: ${found.map(({ id }) => id).join(', ')}`);
    }
  }
  const guess = didYouMean(suggest(text, items));
  throw new CommandFailure(exitCodes.badData, `there is no ${kind} "${text}" in this run.${guess}`);
}

/** Ids of those whose name or id holds the text as a word; else what is spelt nearly so. */
function suggest(text: string, items: readonly Named[]): readonly string[] {
  const sought = fold(text);
  const holders = items.filter(({ id, name = '' }) => [...words(id), ...words(name)].includes(sought));
  if (holders.length > 0 && holders.length <= MOST_SUGGESTED) return holders.map(({ id }) => id);
  return buildSuggest(items.flatMap(({ id, name, email }) => [id, name ?? '', email ?? ''].filter(Boolean)))(text);
}

function words(text: string): readonly string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u);
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
