import { describe, expect, it } from 'vitest';
import { collectSeenWords } from './collect-seen-words';

describe('words seen', () => {
  it('of four letters or more are counted once a text, folded, outside what is skipped', () => {
    const seen = collectSeenWords([
      'Kalman filters, kalman filter [name] https://example.org/kalman',
      'A KALMAN filter',
      'Самолёт и самолет',
      '',
    ]);
    expect(Object.fromEntries(seen)).toEqual({
      kalman: 2,
      filters: 1,
      filter: 2,
      самолет: 1,
    });
  });

  it('leave out runs of letters that are no words', () => {
    expect([...collectSeenWords(['x'.repeat(65), 'x'.repeat(64)]).keys()]).toEqual(['x'.repeat(64)]);
  });
});
