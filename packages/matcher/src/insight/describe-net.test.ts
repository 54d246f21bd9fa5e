import { expect, it } from 'vitest';
import type { SolvedMatch } from '../types';
import { describeClosing } from './describe-closing';
import { describeNet } from './describe-net';

const result = (given: Partial<SolvedMatch>) => ({ placed: 3, objective: 2.5, bound: 2.5, ...given }) as SolvedMatch;
const rules = { method: 'mip', penalty: 0.3, net: 2.2, netBound: 2.2, netGap: 0, closings: [] } as const;

it('says nothing where the total alone is what is best', () => {
  expect(describeNet(result({}))).toBeUndefined();
});

it('takes off the total what soft rules cost, and says what the rules cost besides', () => {
  expect(describeNet(result({ bound: 2.75, rules }))).toEqual({
    reached: 'The total is 2.5, less 0.3 for what soft rules miss and projects that stay closed: 2.2.',
    limit:
      'No other way of giving 3 places that keeps every rule without a weight can exceed 2.2: nothing better was missed.',
    cost: 'Without the rules that bind several people the total could be at most 2.75: 0.25 is the most that these rules may have cost.',
    method:
      'Rules bind several people together here, so whole assignments were searched, exactly, by a programme in whole numbers.',
  });
});

it('shows figures that a reader can subtract', () => {
  const penalty = 0.00272727;
  const words = describeNet(
    result({ objective: 44.87336, bound: 44.8742, rules: { ...rules, penalty, net: 44.87336 - penalty } }),
  );
  const [total, less, net] = [...(words?.reached.matchAll(/\d+\.\d+/gu) ?? [])].map(([figure]) => Number(figure));
  expect((total ?? 0) - (less ?? 0)).toBeCloseTo(net ?? 0, 9);
});

it('says what is missing where the proof did not close, and what moves weigh', () => {
  const moves = { costOfMove: 0.1, moves: 2, costOfLoss: 3, lost: 0, net: 2.0, netBound: 2.1, netGap: 0.1 };
  const words = describeNet(result({ rules, moves }));
  expect(words?.reached).toBe(
    'The total is 2.5, less 0.3 for what soft rules miss and projects that stay closed and 0.2 for 2 moves: 2.',
  );
  expect(words?.limit).toContain('can exceed 2.1: at most 0.1 is missing.');
  expect(words?.cost).toBe('With everybody free to move the total could not be larger.');
});

it('says what the other choice of a project would cost', () => {
  expect(
    [
      { isClosed: false, other: { placesLost: 0, loss: 0.42 } },
      { isClosed: true, other: { placesLost: 0, loss: 0 } },
      { isClosed: false, other: { placesLost: 1, loss: 2.0283 } },
      { isClosed: true, other: null },
    ].map(describeClosing),
  ).toEqual([
    'Open. Closing it would cost 0.42 of the total.',
    'Closed. Opening it would cost nothing.',
    'Open. Closing it would cost 1 place; the total would be 2.0283 less.',
    'Closed. Opening it is not possible under these rules, or was not tried.',
  ]);
});
