import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { type Cells, expectReady, rawTable } from './programme.fixture';

describe('maxima', () => {
  const maximaOf = (people: number, projects: readonly Cells[], settings: unknown = undefined) =>
    expectReady(
      buildProgramme({
        applicants: rawTable(undefined, ...Array.from({ length: people }, (_, index) => ({ id: `a${index}` }))),
        projects: rawTable(
          undefined,
          ...projects.map((cells, index) => ({ id: `p${index}`, title: `T${index}`, ...cells })),
        ),
        settings: { value: settings },
        findings: [],
      }),
    ).projects.map(({ max }) => max);

  it('spread applicants evenly where none is stated, rounded up', () => {
    expect(maximaOf(10, [{}, {}, {}])).toEqual([4, 4, 4]);
    expect(maximaOf(10, [{}, {}, {}], { places: 2 })).toEqual([7, 7, 7]);
  });

  it('leave nobody out for want of a stated maximum', () => {
    expect(maximaOf(10, [{ max: 1 }, {}, {}])).toEqual([1, 5, 5]);
    expect(maximaOf(10, [{ max: 0 }, {}, { min: 8 }])).toEqual([0, 5, 8]);
  });

  it('come from teams where those are stated', () => {
    expect(
      maximaOf(1, [
        { teams_max: 2, team_size: 4 },
        { teams_max: '2', team_size: { min: 2, max: 3 } },
      ]),
    ).toEqual([8, 6]);
  });

  it('read what a spreadsheet makes of a number', () => {
    expect(maximaOf(1, [{ max: '5.0' }, { max: ' 6 ' }, { max: 7 }])).toEqual([5, 6, 7]);
  });

  it('never go beyond the people there are, nor beyond what can be meant', () => {
    expect(maximaOf(3, [{}, {}], { places: { max: 1000 } })).toEqual([3, 3]);
    const huge = { id: 'p1', title: 'Boats', description: 'x', teams_max: 5000, team_size: 5000 };
    const { findings } = buildProgramme({
      applicants: rawTable(undefined, { id: 'a1' }),
      projects: rawTable(undefined, huge),
      findings: [],
    });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'count-too-large', column: 'teams_max' }));
  });
});
