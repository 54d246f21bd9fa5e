import { describe, expect, it } from 'vitest';
import { countOf, formatNumber, ordinal } from './wording';

describe('words and numbers for people', () => {
  it('count places in a line, the teens too', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 1013].map(ordinal)).toEqual(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th 1013th'.split(' '),
    );
  });

  it('agree with how many there are', () => {
    expect([0, 1, 2].map((people) => countOf(people, 'person', 'people'))).toEqual([
      '0 people',
      '1 person',
      '2 people',
    ]);
  });

  it('have no zeros at the end, and no minus before a zero', () => {
    expect([
      formatNumber(3),
      formatNumber(0.5),
      formatNumber(0.123456, 4),
      formatNumber(-0.001),
      formatNumber(120, 0),
    ]).toEqual(['3', '0.5', '0.1235', '0', '120']);
  });
});
