import { describe, expect, it } from 'vitest';
import type { Reply } from '../types';
import { freesPlace, refuseReply, staysPut } from './reply-states';

const REPLIES: readonly Reply[] = ['proposed', 'accepted', 'declined', 'expired', 'active', 'ended'];

describe('the states of a reply', () => {
  it('follow one another as an offer does, and say in words what cannot', () => {
    for (const path of [
      ['proposed', 'accepted', 'active', 'ended'],
      ['proposed', 'expired', 'proposed', 'declined'],
      ['accepted', 'declined'],
    ] as const) {
      let before: Reply | undefined;
      for (const reply of path) {
        expect(refuseReply(before, reply)).toBeUndefined();
        before = reply;
      }
    }
    expect(refuseReply('declined', 'accepted')).toBe(
      'after "declined" there can be no "accepted". A declined place is not offered again. If they changed their mind, move them there yourself.',
    );
    expect(refuseReply(undefined, 'ended')).toBe(
      'without any reply so far there can be no "ended". Only what has begun can end.',
    );
  });

  it('come again without harm, and never come back from declined or ended', () => {
    for (const reply of REPLIES) expect(refuseReply(reply, reply)).toBeUndefined();
    for (const last of ['declined', 'ended'] as const) {
      const next = REPLIES.filter((reply) => reply !== last && refuseReply(last, reply) === undefined);
      expect(next).toEqual([]);
    }
  });

  it('either keep the place or free it', () => {
    for (const reply of REPLIES) expect(staysPut(reply)).toBe(!freesPlace(reply));
  });
});
