import { pairKey } from '../programme/pair-key';
import type { MentorReply } from '../types';
import type { GivenMentorReply, TakenIn } from './changes';
import { type Ledger, refuse } from './open-ledger';
import { refuseReply, staysPut } from './reply-states';

/** Takes in replies about mentors one after the other; what cannot follow is refused. Nobody is out by one: who declined a mentor gets another. */
export function takeInMentorReplies(
  ledger: Ledger,
  mentors: ReadonlySet<string>,
  replies: readonly GivenMentorReply[],
): TakenIn['mentorReplies'] {
  const taken = new Map<string, MentorReply>();
  for (const { applicant, mentor, reply, row } of replies) {
    const where = { value: reply, ...(row === undefined ? {} : { row }) };
    if (!mentors.has(mentor) || !(ledger.people.has(applicant) || ledger.away.has(applicant))) {
      const message = `"${applicant}" and "${mentor}" are not both in this draft.`;
      refuse(ledger, 'unknown-pair', message, 'Use ids of the draft.', where);
      continue;
    }
    const key = pairKey(applicant, mentor);
    const before = ledger.mentorReplies.get(key)?.reply;
    const isPaired = ledger.mentorPairs.has(key) || !staysPut(reply);
    const refusal = refuseReply(before, reply) ?? (isPaired ? undefined : 'they are no pair in this draft.');
    if (refusal !== undefined) {
      const message = `"${applicant}" with "${mentor}": ${refusal}`;
      refuse(ledger, 'reply-out-of-order', message, 'Correct the reply, or leave the row out.', where);
      continue;
    }
    if (before === reply) continue;
    ledger.mentorReplies.set(key, { applicant, mentor, reply });
    taken.set(key, { applicant, mentor, reply });
  }
  return [...taken.values()];
}
