import { pairKey } from '../programme/pair-key';
import type { AwayPerson, Reply } from '../types';
import type { GivenReply, TakenIn } from './changes';
import { CHANGE_REASONS, freePlace, type Ledger, liftRule, type Pair, refuse, ruleOn } from './open-ledger';
import { freesPlace, refuseReply, staysPut } from './reply-states';
import { sendAway } from './send-away';

const GONE: Partial<Record<Reply, AwayPerson['why']>> = { expired: 'expired', ended: 'ended' };

/** Takes in replies one after the other; what cannot follow is refused. */
export function takeInReplies(ledger: Ledger, replies: readonly GivenReply[]): TakenIn['replies'] {
  const taken = new Map<string, Pair & { readonly reply: Reply }>();
  for (const { applicant, project, reply, row } of replies) {
    const where = { value: reply, ...(row === undefined ? {} : { row }) };
    const pair = { applicant, project };
    const key = pairKey(applicant, project);
    const before = ledger.replies.get(key)?.reply;
    if (!isKnown(ledger, pair)) {
      const message = `"${applicant}" and "${project}" are not both in this draft.`;
      refuse(ledger, 'unknown-pair', message, 'Use ids of the draft.', where);
      continue;
    }
    const refusal = refuseReply(before, reply) ?? refuseWithoutPlace(ledger, pair, reply);
    if (refusal !== undefined) {
      refuse(
        ledger,
        'reply-out-of-order',
        `"${applicant}" in "${project}": ${refusal}`,
        'Correct the reply, or leave the row out.',
        where,
      );
      continue;
    }
    if (before === reply) continue;
    ledger.replies.set(key, { ...pair, reply });
    taken.set(key, { ...pair, reply });
    settle(ledger, pair, reply);
  }
  return [...taken.values()];
}

function settle(ledger: Ledger, pair: Pair, reply: Reply): void {
  const { applicant, project } = pair;
  if (reply === 'accepted' || reply === 'active') ruleOn(ledger, 'lock', pair, CHANGE_REASONS[reply]);
  else if (reply === 'proposed') liftRule(ledger, (rule) => rule.applicant === applicant && rule.project === project);
  else if (freesPlace(reply)) {
    ruleOn(ledger, 'forbid', pair, CHANGE_REASONS[reply as 'declined' | 'expired' | 'ended']);
    freePlace(ledger, pair);
    const why = GONE[reply];
    if (why !== undefined && ledger.places.every((place) => place.applicant !== applicant)) {
      sendAway(ledger, applicant, why);
    }
  }
}

function isKnown({ people, away, projects }: Ledger, { applicant, project }: Pair): boolean {
  return (people.has(applicant) || away.has(applicant)) && projects.some(({ id }) => id === project);
}

/** Who has no such place can decline it, and nothing else. */
function refuseWithoutPlace({ places }: Ledger, { applicant, project }: Pair, reply: Reply): string | undefined {
  const isThere = places.some((place) => place.applicant === applicant && place.project === project);
  return isThere || !staysPut(reply)
    ? undefined
    : 'they have no place there in this draft. To put them there, move them yourself.';
}
