import { describe, expect, it } from 'vitest';
import { defaultResults } from '../default-results';
import { nameRun } from './name-run';

describe('nameRun', () => {
  it('names another folder and the scores from elsewhere, as a shell reads them', () => {
    expect(nameRun('last year', 'my scores.csv')).toBe(" --run 'last year' --affinity 'my scores.csv'");
  });

  it('says nothing of the default folder', () => {
    expect(nameRun(defaultResults, undefined)).toBe('');
  });
});
