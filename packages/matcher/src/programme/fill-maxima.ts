import { type Draft, reportTogether } from './draft';
import type { FindingLog, FindingPlace } from './finding-log';

/** A project or a mentor: how many people it takes, as far as that is stated. */
export interface QuotaDraft extends Draft {
  readonly min: number;
  max: number | undefined;
}

/**
 * Gives rows without a maximum an even share of the places that people may take, rounded up: the share among all rows that are
 * open or, where stated maxima are smaller, of what those leave, so that the default never keeps anyone out. Returns
 * whether all maxima are known now; after an error in a row they are not.
 */
export function fillMaxima(
  needed: { readonly places: number; readonly people: number },
  drafts: readonly QuotaDraft[],
  place: FindingPlace,
  log: FindingLog,
): boolean {
  if (drafts.some((draft) => draft.log.failed)) return false;
  const unstated = drafts.filter(({ max }) => max === undefined);
  const stated = drafts.reduce((sum, { max }) => sum + (max ?? 0), 0);
  const open = drafts.filter(({ max }) => max !== 0);
  const share = Math.max(
    Math.ceil(needed.places / Math.max(open.length, 1)),
    Math.ceil((needed.places - stated) / Math.max(unstated.length, 1)),
  );
  // Nobody takes part in the same project twice.
  const max = Math.min(share, needed.people);
  reportTogether(
    'max-from-spread',
    'max',
    unstated,
    log.whole(place),
    (rows) =>
      `No max in ${rows}: ${max}, for ${needed.places} places and ${open.length} ${place.table} that take people.`,
  );
  for (const draft of unstated) draft.max = Math.max(max, draft.min);
  return true;
}

/** Reports quotas that cannot hold together: no seats at all, too few for everyone, or minima that ask for too many. */
export function checkCapacity(
  needed: { readonly least: number; readonly most: number },
  drafts: readonly QuotaDraft[],
  place: FindingPlace,
  log: FindingLog,
): void {
  if (drafts.length === 0) return;
  const whole = log.whole(place);
  const seats = drafts.reduce((sum, { max }) => sum + (max ?? 0), 0);
  const minima = drafts.reduce((sum, { min }) => sum + min, 0);
  if (seats === 0) {
    whole.report('no-seats', { column: 'max', message: `The ${place.table} take nobody: every max is 0.` });
  } else if (seats < needed.least) {
    const missing = needed.least - seats;
    whole.report('too-few-seats', {
      column: 'max',
      message: `${needed.least} places are needed, and the ${place.table} have ${seats}: ${missing} will be missing.`,
    });
  }
  if (minima > needed.most) {
    whole.report('minimums-above-applicants', {
      column: 'min',
      message: `The minima ask for ${minima} people, and at most ${needed.most} places can be taken.`,
    });
  }
}
