import { describe, expect, it } from 'vitest';
import { findMarkedSpans, type MarkedRule } from './find-marked-spans';

const RULES: readonly MarkedRule<'mail' | 'tag'>[] = [
  { kind: 'mail', mark: '@', lead: { character: /[a-z]/, reach: 4 }, pattern: /[a-z]{1,9}@[a-z]{1,9}/y },
  { kind: 'tag', mark: '#', pattern: /#[a-z]{1,9}/y },
];
const cut = (text: string) =>
  findMarkedSpans(text, RULES).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('marked spans', () => {
  it('are found rule after rule, with what stands before their marks', () => {
    expect(cut('#ice: ada@home, #sea')).toEqual([
      ['mail', 'ada@home'],
      ['tag', '#ice'],
      ['tag', '#sea'],
    ]);
  });

  it('reach back only so far, and never into the match before', () => {
    expect(cut('abcdefg@home')).toEqual([['mail', 'defg@home']]);
    expect(cut('a@bc@de')).toEqual([['mail', 'a@bc']]);
  });

  it('are none where a mark stands alone', () => {
    expect(cut('@ # @')).toEqual([]);
    expect(cut('')).toEqual([]);
  });
});
