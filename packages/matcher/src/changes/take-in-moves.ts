import { pairKey } from '../programme/pair-key';
import type { Changes } from './changes';
import { CHANGE_REASONS, freePlace, type Ledger, liftRule, refuse, ruleOn } from './open-ledger';
import { bringBack, sendAway } from './send-away';

/**
 * Makes the organiser's own moves: a lock each, in place of locks and refusals that earlier changes made. Of one place each the person leaves
 * the one before; of several they add one. Only the organiser's own rules can refuse it.
 * @returns the moves that were not made before.
 */
export function takeInMoves(
  ledger: Ledger,
  moves: NonNullable<Changes['moves']>,
  mostPlaces: number,
): NonNullable<Changes['moves']> {
  const made: { readonly applicant: string; readonly project: string | null }[] = [];
  const seen = new Map<string, string | null>();
  for (const { applicant, project } of moves) {
    const other = seen.get(applicant);
    if (mostPlaces === 1 && other !== undefined && other !== project) {
      refuse(ledger, 'moved-twice', `"${applicant}" is moved to two places at once.`, 'Keep one of the moves.', {
        value: applicant,
      });
      continue;
    }
    seen.set(applicant, project);
    if (!ledger.people.has(applicant) && !ledger.away.has(applicant)) {
      refuse(ledger, 'unknown-applicant', `"${applicant}" is nobody in this draft.`, 'Use an id of the draft.', {
        value: applicant,
      });
      continue;
    }
    if (isMade(ledger, applicant, project)) continue;
    made.push({ applicant, project });
    if (project === null) {
      liftRule(ledger, (rule) => rule.applicant === applicant && isLockOf(ledger, rule));
      sendAway(ledger, applicant, 'moved-out');
    } else moveTo(ledger, applicant, project, mostPlaces);
  }
  return made;
}

/** Whether a move was made before and still stands. */
function isMade({ people, rules }: Ledger, applicant: string, project: string | null): boolean {
  if (project === null) return !people.has(applicant);
  return (
    people.has(applicant) &&
    rules.lock.some(
      (lock) => lock.applicant === applicant && lock.project === project && lock.reason === CHANGE_REASONS.moved,
    )
  );
}

function moveTo(ledger: Ledger, applicant: string, project: string, mostPlaces: number): void {
  if (!ledger.projects.some(({ id }) => id === project)) {
    refuse(ledger, 'unknown-project', `"${project}" is no project of this draft.`, 'Use an id of the draft.', {
      value: project,
    });
    return;
  }
  bringBack(ledger, applicant);
  const pair = { applicant, project };
  liftRule(
    ledger,
    (rule) =>
      rule.applicant === applicant && (rule.project === project || (mostPlaces === 1 && isLockOf(ledger, rule))),
  );
  const isRuled = (rule: typeof pair) => rule.applicant === applicant && rule.project === project;
  if (ledger.rules.forbid.some(isRuled) || ledger.people.get(applicant)?.avoidProjects.includes(project)) {
    const message = `"${applicant}" cannot be moved to "${project}": a rule, or they themselves, rule it out.`;
    refuse(ledger, 'move-ruled-out', message, 'Change the rule first.', { value: project });
    return;
  }
  if (mostPlaces === 1) {
    for (const place of ledger.places.filter((each) => each.applicant === applicant)) {
      freePlace(ledger, place);
      ledger.replies.delete(pairKey(place.applicant, place.project));
    }
  }
  ledger.replies.delete(pairKey(applicant, project));
  ruleOn(ledger, 'lock', pair, CHANGE_REASONS.moved);
  const isThere = ledger.places.some((place) => place.applicant === applicant && place.project === project);
  if (!isThere) ledger.places = [...ledger.places, pair];
}

function isLockOf({ rules }: Ledger, rule: { readonly applicant: string; readonly project: string }): boolean {
  return rules.lock.some(({ applicant, project }) => applicant === rule.applicant && project === rule.project);
}
