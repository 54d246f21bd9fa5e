import { describe, expect, it } from 'vitest';
import { createProgressLine, describeProgress } from './progress-line';

function watch(isTerminal: boolean, isQuiet = false) {
  let now = 0;
  let written = '';
  const append = (text: string) => {
    written += text;
  };
  const stderr = { isTerminal, columns: 80, write: append };
  const line = createProgressLine({ stderr, env: {} }, { isQuiet, now: () => now });
  return {
    at(ms: number, done: number) {
      now = ms;
      written = '';
      line.update({ stage: 'words', done, total: 1000 });
      return written;
    },
    end() {
      written = '';
      line.end();
      return written;
    },
  };
}

describe('createProgressLine', () => {
  it('stays silent for half a second, redraws one line on a terminal, and erases it', () => {
    const { at, end } = watch(true);
    expect([at(0, 1), at(450, 200)]).toEqual(['', '']);
    expect(at(600, 300)).toBe('\r\u001b[2KReading letters 300/1000');
    expect(at(650, 320)).toBe('');
    expect(at(2000, 800)).toBe('\r\u001b[2KReading letters 800/1000, 400 letters/s, about 1 s left');
    expect([end(), end()]).toEqual(['\r\u001b[2K', '']);
  });

  it('writes nothing to erase where nothing was shown', () => {
    const { at, end } = watch(true);
    at(100, 1);
    expect(end()).toBe('');
  });

  it('writes a plain line every ten seconds where there is no terminal', () => {
    const { at, end } = watch(false);
    expect([at(600, 1), at(9_000, 2)]).toEqual(['', '']);
    expect(at(10_600, 500)).toBe('Reading letters 500/1000, 50 letters/s, about 10 s left\n');
    expect(at(15_000, 600)).toBe('');
    expect(end()).toBe('');
  });

  it('says nothing where it should be quiet', () => {
    expect(watch(true, true).at(60_000, 10)).toBe('');
  });
});

describe('describeProgress', () => {
  it('tells long times in minutes and slow work with a decimal', () => {
    expect(describeProgress({ stage: 'words', done: 10, total: 1000 }, 4000)).toBe(
      'Reading letters 10/1000, 2.5 letters/s, about 7 min left',
    );
    expect(describeProgress({ stage: 'solve', done: 5, total: 5 }, 4000)).toBe('Finding the best places 5/5');
  });
});
