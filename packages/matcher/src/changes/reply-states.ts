import type { Reply } from '../types';

/** What may follow each reply; a first one may be any but the end of what never began. */
const NEXT: Readonly<Record<Reply | 'none', readonly Reply[]>> = {
  none: ['proposed', 'accepted', 'declined', 'expired', 'active'],
  proposed: ['accepted', 'declined', 'expired', 'active'],
  accepted: ['active', 'declined', 'ended'],
  active: ['ended'],
  expired: ['proposed', 'declined'],
  declined: [],
  ended: [],
};

const REMEDIES: Readonly<Record<Reply | 'none', string>> = {
  none: 'Only what has begun can end.',
  proposed: 'An offer is accepted, declined, expired or active next.',
  accepted: 'Who accepted is active, ended or declined next.',
  active: 'What is active can only end.',
  expired: 'Offer the place again first, or move the person there yourself.',
  declined: 'A declined place is not offered again. If they changed their mind, move them there yourself.',
  ended: 'What has ended stays ended. To begin anew, move the person there yourself.',
};

/** Why one reply cannot follow another, in words; undefined where it can. The same reply again changes nothing and is no error. */
export function refuseReply(from: Reply | undefined, to: Reply): string | undefined {
  const known = from ?? 'none';
  if (from === to || NEXT[known].includes(to)) return undefined;
  return `${from === undefined ? 'without any reply so far' : `after "${from}"`} there can be no "${to}". ${REMEDIES[known]}`;
}

/** Whether somebody with this reply stays where they are, come what may. */
export function staysPut(reply: Reply): boolean {
  return reply === 'proposed' || reply === 'accepted' || reply === 'active';
}

/** Whether this reply frees the place. */
export function freesPlace(reply: Reply): boolean {
  return reply === 'declined' || reply === 'expired' || reply === 'ended';
}
