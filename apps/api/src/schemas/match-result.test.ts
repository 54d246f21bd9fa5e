import type { z } from '@hono/zod-openapi';
import { buildProgramme, type MatchResult, matchProgramme } from '@lettermatch/matcher';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRawProgramme } from '../match/to-raw-programme';
import type { SameJson } from '../testing/same-json';
import { exampleProgramme } from './example-programme';
import { matchResultSchema } from './match-result';

/** Compiles only while the schema and the type describe the same JSON. */
const isMirror: SameJson<z.infer<typeof matchResultSchema>, MatchResult> = true;
const seesDifferences: [
  SameJson<{ a: 1 }, { a: 1; b?: 2 }>,
  SameJson<{ a: 1 }, { a?: 1 }>,
  SameJson<{ a: (1 | 2)[] }, { a: 1[] }>,
] = [false, false, false];

async function solve(body: Parameters<typeof toRawProgramme>[0]): Promise<MatchResult> {
  const built = buildProgramme(toRawProgramme(body));
  if (built.status === 'bad') throw new Error(JSON.stringify(built.findings));
  return matchProgramme(built.programme, { findings: built.findings });
}

/** What a reader of the JSON text sees. */
const asJson = (result: MatchResult): unknown => JSON.parse(JSON.stringify(result));

const { mentors: _, ...withoutMentors } = exampleProgramme;
const closed = exampleProgramme.projects.map((project) => ({ ...project, max: 1 }));

describe('matchResultSchema', () => {
  it('holds real results and nothing beyond them', async () => {
    expect([isMirror, ...seesDifferences]).toEqual([true, false, false, false]);
    const unplaced = { ...exampleProgramme, projects: closed };
    const bodies = [
      exampleProgramme,
      withoutMentors,
      unplaced,
      { ...exampleProgramme, projects: [], applicants: [{ id: 'a' }], rules: {} },
    ];
    for (const body of bodies) {
      const result = asJson(await solve(body));
      expect(matchResultSchema.parse(result)).toEqual(result);
      expect(matchResultSchema.safeParse({ ...(result as object), further: 1 }).success).toBe(false);
    }
    expect(asJson(await solve(unplaced))).toMatchObject({ unplaced: [{ reason: 'no-seat-left' }] });
  });

  it('holds conflicts', async () => {
    const result = await solve({ ...withoutMentors, places: { min: 1, max: 1 }, projects: closed });
    expect(result.status).toBe('infeasible');
    expect(matchResultSchema.parse(asJson(result))).toEqual(asJson(result));
  });

  it('holds results of random programmes, stopped ones too', async () => {
    const text = fc.array(fc.constantFrom('floods', 'maps', 'speech', 'voices', 'карты', 'robots. ', ''), {
      maxLength: 12,
    });
    const letter = text.map((words) => words.join(' '));
    const programme = fc.record({
      counts: fc.constantFrom('wishes' as const, 'both' as const, 'letters' as const),
      places: fc.record({ min: fc.nat(1), max: fc.integer({ min: 1, max: 2 }) }),
      applicants: fc
        .array(fc.record({ letter, preferences: fc.subarray(['p0', 'p1']) }), { minLength: 1, maxLength: 5 })
        .map((rows) => rows.map((row, index) => ({ id: `a${index}`, ...row }))),
      projects: fc
        .array(fc.record({ description: letter, max: fc.integer({ min: 1, max: 3 }), min: fc.nat(1) }), {
          minLength: 2,
          maxLength: 2,
        })
        .map((rows) => rows.map((row, index) => ({ id: `p${index}`, title: `Project ${index}`, ...row }))),
    });
    await fc.assert(
      fc.asyncProperty(programme, fc.boolean(), async (body, stopped) => {
        const built = buildProgramme(toRawProgramme(body));
        if (built.status === 'bad') return;
        const { programme: checked, findings } = built;
        const result = asJson(await matchProgramme(checked, { findings, shouldStop: () => stopped }));
        expect(matchResultSchema.parse(result)).toEqual(result);
      }),
      { numRuns: 100 },
    );
  });
});
