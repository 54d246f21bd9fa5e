import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { type Cells, expectReady, LAKE_SCHOOL, LETTER, rawTable } from './programme.fixture';

describe('settings', () => {
  const settingsOf = (value: unknown, options = {}, cells: Cells = {}) =>
    expectReady(
      buildProgramme(
        {
          applicants: rawTable(undefined, { id: 'a1', letter: LETTER, ...cells }),
          projects: rawTable(undefined, { id: 'p1', title: 'Boats', description: 'x' }),
          settings: { file: 'programme.yaml', value },
          findings: [],
        },
        options,
      ),
    ).settings;

  it('count wishes where anyone stated one, letters otherwise', () => {
    expect(settingsOf({}).counts).toBe('letters');
    expect(settingsOf(null, {}, { preferences: 'p1' }).counts).toBe('wishes');
    expect(settingsOf({ counts: 'letters' }, {}, { preferences: 'p1' }).counts).toBe('letters');
  });

  it('let a programme stay offline', () => {
    expect(settingsOf({}).offline).toBeUndefined();
    expect(settingsOf({ offline: false }).offline).toBeUndefined();
    expect(settingsOf({ offline: true }).offline).toBe(true);
    expect(settingsOf({ offline: 'yes' }).offline).toBe(true);
  });

  it('give way to options', () => {
    expect(settingsOf({ seed: 3, counts: 'letters' }, { seed: 4, counts: 'both' })).toMatchObject({
      seed: 4,
      counts: 'both',
    });
  });

  it('bring weights to a sum of one', () => {
    expect(settingsOf({ weights: { wishes: 3, letters: 1 } }).weights).toEqual({ wishes: 0.75, letters: 0.25 });
    expect(settingsOf({ weights: { letters: 0.25 } }).weights).toEqual({ wishes: 0.75, letters: 0.25 });
  });

  it.each<readonly [unknown, { readonly min: number; readonly max: number }]>([
    [2, { min: 2, max: 2 }],
    ['0..2', { min: 0, max: 2 }],
    [{ max: 3 }, { min: 0, max: 3 }],
    [{ min: 2 }, { min: 2, max: 2 }],
  ])('read places %j', (places, expected) => {
    expect(settingsOf({ places }).places).toEqual(expected);
  });

  it.each<readonly [unknown, string]>([
    ['name: x', 'settings'],
    [{ objective: 'best' }, 'objective'],
    [{ counts: 1 }, 'counts'],
    [{ weights: { wishes: -1 } }, 'weights'],
    [{ seed: 1.5 }, 'seed'],
    [{ seed: true }, 'seed'],
    [{ offline: 'maybe' }, 'offline'],
    [{ rules: [] }, 'rules'],
    [{ rules: { lock: 'a1' } }, 'rules.lock'],
  ])('refuse %j', (value, column) => {
    const { status, findings } = buildProgramme({ ...LAKE_SCHOOL, settings: { file: 'programme.yaml', value } });
    expect(status).toBe('bad');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'setting-value', file: 'programme.yaml', column }));
  });

  it('do not point into the file where an option is at fault', () => {
    const { findings } = buildProgramme(
      { ...LAKE_SCHOOL, settings: { file: 'programme.yaml', value: { places: 2 } } },
      { objective: 'stable' },
    );
    const finding = findings.find(({ code }) => code === 'objective-not-available');
    expect(finding).toBeDefined();
    expect(finding?.file).toBeUndefined();
  });
});
