import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { canonicalProgramme } from './canonical-programme';
import { expectReady, LAKE_SCHOOL, rawTable } from './programme.fixture';

const GLOSSARY = rawTable(
  'glossary.csv',
  { term: 'reed bed', equivalents: 'тростник; заросли тростника' },
  { Term: 'camera', Translations: ['камера', 'Kamera;appareil photo'] },
);

describe('a glossary', () => {
  it('holds terms with equivalents in any language, as one text or a list', () => {
    expect(expectReady(buildProgramme({ ...LAKE_SCHOOL, glossary: GLOSSARY })).glossary).toEqual([
      { term: 'camera', equivalents: ['Kamera', 'appareil photo', 'камера'] },
      { term: 'reed bed', equivalents: ['заросли тростника', 'тростник'] },
    ]);
  });

  it('is part of the programme, in whatever order its rows and the words of a lexicon come', () => {
    const build = (rows: typeof GLOSSARY.rows, lexicon: readonly string[]) =>
      canonicalProgramme(expectReady(buildProgramme({ ...LAKE_SCHOOL, glossary: { rows }, lexicon })));
    const text = build(GLOSSARY.rows, ['seiche', 'Halmari', 'seiche']);
    expect(build(GLOSSARY.rows.toReversed(), ['Halmari', 'seiche'])).toBe(text);
    expect(text).toContain('"lexicon":["Halmari","seiche"]');
    expect(text).toContain('камера');
  });

  it('leaves a programme without one as it is', () => {
    const programme = expectReady(buildProgramme(LAKE_SCHOOL));
    expect(programme).not.toHaveProperty('glossary');
    expect(programme).not.toHaveProperty('lexicon');
  });
});
