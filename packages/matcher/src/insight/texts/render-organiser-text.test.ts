import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProjectProblem } from '../../graph/build-problem';
import { explainAssignment } from '../../match/explain-assignment';
import { matchProgrammeDetailed } from '../../match/match-programme';
import type { Programme } from '../../programme/programme';
import { solveAssignment } from '../../solvers';
import { applicant, programme, workshop } from '../../test-support';
import type { SolvedMatch } from '../../types';
import { LANGUAGES, type Language } from '../messages/language';
import { renderOrganiserText } from './render-organiser-text';
import { createTextContext } from './text-context';
import { numbersIn } from './texts.fixture';

async function open(given: Programme) {
  const { result, draft, affinities } = await matchProgrammeDetailed(given);
  const context = createTextContext(result as SolvedMatch, given);
  const ask = (id: string, project?: string) => explainAssignment(draft, result as SolvedMatch, id, project);
  const text = async (id: string, project?: string, language: Language = 'en') =>
    renderOrganiserText(context, await ask(id, project), language).map((line) => line.text);
  return { context, ask, text, table: affinities.projects };
}

describe('what an organiser reads', () => {
  it('says what decided, how sure it is, and what the fit is made of', async () => {
    const { text } = await open(workshop);
    const lines = await text('ada');
    expect(lines.slice(0, 5)).toEqual([
      'ada is in “Storm forecasts”.',
      expect.stringMatching(/^It is a strong fit \(\d\.\d+\), 1st of 3 projects by fit\.$/u),
      'They stated no wishes.',
      'The letter decided.',
      'How sure places are was not measured: no letter tells how far it leaves a place open.',
    ]);
    expect(lines).toContain('What the fit is made of:');
  });

  it('says what forcing a pair would cost and who would move', async () => {
    const { text } = await open(workshop);
    const lines = await text('ben', 'storm');
    expect(lines[0]).toBe('ben is in “Bees on camera”.');
    expect(lines[1]).toMatch(/^“Storm forecasts” would be a weak fit/u);
    expect(lines[3]).toMatch(/^The total would be \d\.\d+ lower\.$/u);
    expect(lines[4]).toBe('2 people would move:');
    expect(lines.slice(5, 7)).toEqual([
      'ada: “Storm forecasts” → “Bees on camera”',
      'ben: “Bees on camera” → “Storm forecasts”',
    ]);
  });

  it('names the rule that rules a pair out, or keeps it, with its reason', async () => {
    const rule = { applicant: 'ben', project: 'storm', reason: 'his sister leads it', by: 'Gwen' };
    const forbidden = await open({ ...workshop, rules: { lock: [], forbid: [rule] } });
    expect((await forbidden.text('ben', 'storm')).join('\n')).toContain(
      'It is ruled out: by the rule that ben is never in storm (his sister leads it; asked by Gwen).',
    );
    expect((await forbidden.text('ben', 'storm', 'ru')).join('\n')).toContain(
      'Исключено: правило организаторов, «his sister leads it» (Gwen).',
    );
    const kept = await open({ ...workshop, rules: { lock: [rule], forbid: [] } });
    expect(await kept.text('ben')).toContain('A rule keeps them here (Gwen): “his sister leads it”');
  });

  it('says where the cost of forcing a pair is not told', async () => {
    const { text } = await open({ ...workshop, settings: { ...workshop.settings, objective: 'fair' } });
    expect((await text('ben', 'storm')).join('\n')).toContain('What it would cost is told for the best total alone');
    expect((await text('ben')).join('\n')).not.toContain('What it would cost');
  });

  it('marks what is sensitive', async () => {
    const letter = `${workshop.applicants[1]?.letter} Because of my depression I film bees in a hive at home.`;
    const applicants = workshop.applicants.map((person) => (person.id === 'ben' ? { ...person, letter } : person));
    const { text } = await open({ ...workshop, applicants });
    const marked = (await text('ben')).filter((line) => line.includes('depression'));
    expect(marked.length).toBeGreaterThan(0);
    for (const line of marked) expect(line).toContain('[sensitive: health, do not pass on]');
  });
});

const TOPICS = [
  'We film bees in a hive with a camera.',
  'Weather balloons bring radar images of storms.',
  'Hospitals have waiting lists and queues.',
  'The frames of a hive show how bees dance.',
  'Neural networks forecast storms from images.',
  'I simulate the queue of a hospital.',
  'Radar and cameras see storms and bees alike.',
];
const PEOPLE = ['Ada', 'Ben', 'Cy', 'Dora', 'Emil'];

const programmes = fc
  .record({
    letters: fc.array(fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 3, maxLength: 6 }), {
      minLength: 3,
      maxLength: 5,
    }),
    wishes: fc.array(fc.uniqueArray(fc.constantFrom('hive', 'storm', 'queue'), { maxLength: 3 }), {
      minLength: 5,
      maxLength: 5,
    }),
    counts: fc.constantFrom('wishes', 'both', 'letters'),
  })
  .map(({ letters, wishes, counts }) =>
    programme({
      settings: { counts },
      applicants: letters.map((sentences, index) =>
        applicant(`a${index}`, {
          name: PEOPLE[index] ?? '',
          letter: sentences.join(' '),
          preferences: wishes[index] ?? [],
        }),
      ),
      projects: workshop.projects,
    }),
  );

describe('the numbers in texts for organisers', () => {
  it('are those of the result and of the solver, to the last digit shown', async () => {
    await fc.assert(
      fc.asyncProperty(programmes, fc.constantFrom(...LANGUAGES), async (given, language) => {
        const { context, ask, text } = await open(given);
        for (const { id, preferences } of given.applicants) {
          for (const asked of [undefined, ...given.projects.map((each) => each.id)]) {
            const answer = await ask(id, asked);
            const place = context.placesOf(id).find(({ project }) => project === answer.project);
            const line = context.placesOf(id).length > 0 ? [] : (context.unplaced(id)?.nextInLine ?? []);
            const { evidence, forced, affinity, rank, statedRank, price } = answer;
            const shown = evidence === null || evidence.terms.length === 0 ? undefined : evidence;
            const isTie = forced?.status === 'possible' && forced.lossInTotal === 0 && forced.placesLost === 0;
            const rest = shown?.terms.slice(8).reduce((sum, { contribution }) => sum + contribution, 0) ?? 0;
            const quoted = (shown?.sentences ?? []).slice(0, 3).filter(({ contribution }) => contribution > 0);
            const isWished = statedRank !== null && answer.project !== null;
            const figures = [
              ...line.map(({ position }) => position),
              ...(answer.project === null ? [] : [affinity, rank, 3]),
              ...(isWished ? [statedRank, preferences.length] : []),
              ...(place?.confidence === undefined ? [] : [place.confidence.same, place.confidence.of]),
              ...(forced?.status !== 'possible'
                ? []
                : [
                    ...(isTie ? [] : [...(forced.placesLost > 0 ? [forced.placesLost] : []), forced.lossInTotal]),
                    ...(forced.moves.length === 0 ? [] : [forced.moves.length]),
                  ]),
              ...(shown === undefined
                ? []
                : [
                    ...shown.terms.slice(0, 8).map(({ contribution }) => contribution),
                    ...(rest === 0 ? [] : [rest]),
                    shown.constant,
                    shown.unclamped,
                    ...(shown.unclamped === shown.affinity ? [] : [shown.affinity]),
                    ...(shown.noise === null ? [] : [shown.noise]),
                    ...quoted.map(({ contribution }) => contribution),
                  ]),
              ...(answer.project === null || (price ?? 0) <= 0 ? [] : [price]),
            ];
            const numbers = numbersIn((await text(id, asked, language)).join('\n'), language);
            expect(numbers.map(({ value }) => value)).toHaveLength(figures.length);
            numbers.forEach(({ value, rounding }, index) => {
              expect(Math.abs(value - (figures[index] ?? Number.NaN))).toBeLessThanOrEqual(rounding);
            });
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('give the loss that solving with the pair kept gives', async () => {
    await fc.assert(
      fc.asyncProperty(programmes, async (given) => {
        const { text, table } = await open(given);
        if (table === undefined) return;
        const named = buildProjectProblem(given, table);
        const best = solveAssignment(named.problem);
        for (const { id } of given.applicants) {
          for (const { id: project } of given.projects) {
            const shown = (await text(id, project)).flatMap(
              (line) => line.match(/he total would be (-?[\d.]+) lower/u)?.[1] ?? [],
            );
            if (shown.length === 0) continue;
            const pinned = [[named.applicants.indexOf(id), named.targets.indexOf(project)] as const];
            const forced = solveAssignment({ ...named.problem, pinned });
            if (best.status === 'infeasible' || forced.status === 'infeasible') throw new Error('cannot hold');
            if (forced.placed === best.placed)
              expect(Math.abs(Number(shown[0]) - (best.objective - forced.objective))).toBeLessThan(0.00005 + 1e-9);
          }
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
