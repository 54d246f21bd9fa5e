import { buildProgramme, type MatchResult, matchProgramme, type SolvedMatch } from '@lettermatch/matcher';
import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../create-app';
import { exampleMentoring, exampleProgramme } from '../schemas/example-programme';
import { matchResultSchema } from '../schemas/match-result';
import { createHeldEngine, inProcessEngine } from '../testing/in-process-engine';
import { postJson, readProblem } from '../testing/post-json';
import { toRawProgramme } from './to-raw-programme';

const app = createApp({ engine: inProcessEngine });
const match = (body: unknown, query = '') => postJson(app, `/v1/match${query}`, body);
const { mentors: _, ...withoutMentors } = exampleProgramme;

describe('POST /v1/match', () => {
  it('places everyone, with proof and evidence', async () => {
    const response = await match(exampleProgramme);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    const result = (await response.json()) as MatchResult;
    if (result.status !== 'optimal') throw new Error(result.status);
    expect(result.assignments.map(({ applicant, project }) => [applicant, project])).toEqual([
      ['ada', 'river'],
      ['ben', 'speech'],
      ['cleo', 'river'],
    ]);
    expect(result.mentors?.pairings).toHaveLength(3);
    expect(result.assignments[0]?.evidence?.terms.length).toBeGreaterThan(0);
  });

  it('answers with the very bytes of run.json', async () => {
    const built = buildProgramme(toRawProgramme(exampleProgramme));
    if (built.status !== 'ready') throw new Error('the example has errors');
    const result = await matchProgramme(built.programme, { findings: built.findings });
    expect(await (await match(exampleProgramme)).text()).toBe(`${JSON.stringify(result, null, 2)}\n`);
  });

  it('reads letters by a glossary, and keeps the words of a lexicon', async () => {
    const programme = {
      projects: [
        { id: 'reeds', title: 'Reeds', description: 'Bitterns nest in the reed bed of the lake.', max: 1 },
        { id: 'bread', title: 'Bread', description: 'Old ovens of the town and what they baked.', max: 1 },
      ],
      applicants: [
        { id: 'vera', letter: 'Мне нравится бродить в тростнике у воды, где гнездятся выпи.' },
        { id: 'ben', letter: 'I look after old ovens and bake.' },
      ],
      lexicon: ['ovvens'],
    };
    const glossary = [
      { term: 'reed bed', equivalents: ['тростник'] },
      { term: 'bittern', equivalents: 'выпь; выпи' },
    ];
    const { assignments } = (await (await match({ ...programme, glossary })).json()) as SolvedMatch;
    const vera = assignments.find(({ applicant }) => applicant === 'vera');
    expect(vera?.project).toBe('reeds');
    expect(vera?.evidence?.terms.map(({ label }) => label)).toContain('тростнике');
    const turned = { ...programme, glossary: glossary.toReversed(), lexicon: ['ovvens', 'ovvens'] };
    expect(await (await match(turned)).text()).toBe(await (await match({ ...programme, glossary })).text());
  });

  it('does not depend on the order of rows', async () => {
    const turned = {
      ...exampleProgramme,
      applicants: exampleProgramme.applicants.toReversed(),
      projects: exampleProgramme.projects.toReversed(),
      mentors: exampleProgramme.mentors.toReversed(),
    };
    expect(await (await match(turned)).text()).toBe(await (await match(exampleProgramme)).text());
  });

  it('reads columns as files do: texts with semicolons, numbers as text, other names, attributes', async () => {
    const loose = {
      ...exampleProgramme,
      mentors: undefined,
      applicants: exampleProgramme.applicants.map(({ preferences, ...applicant }, index) => ({
        ...applicant,
        Preferences: Array.isArray(preferences) ? preferences.join('; ') : (preferences ?? null),
        age: 20 + index,
        languages: ['en', 'de'],
        attributes: { vegetarian: true },
      })),
      projects: exampleProgramme.projects.map((project) => ({
        ...project,
        min: String(project.min),
        description_ru: null,
      })),
    };
    const result = (await (await match(loose)).json()) as MatchResult;
    expect(result).toMatchObject({ status: 'optimal', placed: 3, findings: [], mentors: null });
  });

  it('answers 200 where the rules cannot all hold: that is a result', async () => {
    const closed = exampleProgramme.projects.map((project) => ({ ...project, max: 1 }));
    const conflict = await match({ ...withoutMentors, places: { min: 1, max: 1 }, projects: closed });
    expect(conflict.status).toBe(200);
    expect(await conflict.json()).toMatchObject({
      status: 'infeasible',
      conflict: { kind: 'too-few-seats' },
      repairs: expect.arrayContaining([{ message: expect.stringMatching(/^Open /), changes: expect.anything() }]),
    });
  });

  it('keeps the rules of the request, and lists what the soft ones cost', async () => {
    const [ada, ben, cleo] = exampleProgramme.applicants;
    const body = {
      ...withoutMentors,
      applicants: [
        { ...ada, level: 'master' },
        { ...ben, level: 'phd' },
        { ...cleo, level: 'phd' },
      ],
      projects: exampleProgramme.projects.map((project) => ({ ...project, min: 1, max: 3 })),
      rules: {
        together: [{ applicants: ['ben', 'cleo'], reason: 'They share a car.', by: 'Hanne' }],
        require: [{ project: 'speech', column: 'level', is: 'master' }],
        'at-most': [{ count: 1, column: 'level', is: 'phd', weight: 0.2 }],
      },
    };
    const result = (await (await match(body)).json()) as SolvedMatch;
    expect(matchResultSchema.parse(result)).toEqual(result);
    expect(result.assignments.map(({ applicant, project }) => [applicant, project])).toEqual([
      ['ada', 'speech'],
      ['ben', 'river'],
      ['cleo', 'river'],
    ]);
    expect(result.rules).toMatchObject({ netGap: 0, closings: [] });
    expect(result.breaches).toMatchObject([{ rule: { kind: 'count', index: 0 }, count: 1, cost: 0.2 }]);
  });

  it('names the rules that cannot all hold, and what would end it', async () => {
    const rules = {
      together: [{ applicants: ['ada', 'ben'], by: 'Hanne' }],
      'at-most': [{ count: 1, column: 'level', is: ['master', 'bachelor'] }],
    };
    const response = await match({ ...withoutMentors, rules, places: { min: 1, max: 1 } });
    expect(response.status).toBe(200);
    const result = await response.json();
    expect(matchResultSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      status: 'infeasible',
      conflict: {
        kind: 'rules',
        demands: expect.arrayContaining([
          { kind: 'rule', rule: { kind: 'together', index: 0 }, message: 'ada and ben stay together (asked by Hanne)' },
        ]),
      },
      repairs: expect.arrayContaining([
        { message: expect.stringContaining('ada and ben'), changes: [expect.objectContaining({ kind: 'drop-rules' })] },
      ]),
    });
  });

  it('refuses a programme with errors, with all findings at once and nothing solved', async () => {
    const engine = { ...inProcessEngine, match: vi.fn(inProcessEngine.match) };
    const bad = {
      ...exampleProgramme,
      seed: -1,
      applicants: [
        { ...exampleProgramme.applicants[0], preferences: ['rivre', 'speech'] },
        { id: 'ada', letter: '' },
      ],
      projects: exampleProgramme.projects.map((project) => ({ ...project, max: 'two' })),
    };
    const response = await postJson(createApp({ engine }), '/v1/match', bad);
    expect(response.status).toBe(422);
    const problem = await readProblem(response);
    expect(problem.type).toBe('/problems/invalid-programme');
    expect(
      problem.findings
        ?.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['duplicate-id', 'not-a-count', 'not-a-count', 'setting-value', 'unknown-applicant', 'unknown-project']);
    expect(problem.findings?.find(({ code }) => code === 'unknown-project')).toEqual({
      code: 'unknown-project',
      severity: 'error',
      table: 'applicants',
      row: 1,
      column: 'preferences',
      value: 'rivre',
      message: '"rivre" is no project. Did you mean "river"?',
      remedy: 'Write the id of the project as it stands in projects.',
    });
    expect(engine.match).not.toHaveBeenCalled();
  });

  it('leaves rows with errors out on request, and says so in the result', async () => {
    const [ada, ben, cleo] = exampleProgramme.applicants;
    const body = { ...withoutMentors, applicants: [{ ...ada, preferences: ['rivre'] }, ben, { ...cleo, id: 'ben' }] };
    expect((await match(body)).status).toBe(422);
    expect((await match(body, '?skip_bad=false')).status).toBe(422);
    const response = await match(body, '?skip_bad=true');
    expect(response.status).toBe(200);
    const result = (await response.json()) as MatchResult;
    expect(result.programme.applicants).toBe(2);
    const codes = result.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['wish-left-out', 'row-left-out']));
  });

  it('reports a setting that is misspelt, and solves without it', async () => {
    const result = (await (await match({ ...withoutMentors, sede: 7 })).json()) as MatchResult;
    expect(result.findings).toMatchObject([{ code: 'unknown-setting', column: 'sede' }]);
  });

  it('matches by scores from elsewhere', async () => {
    const affinity = exampleProgramme.applicants.flatMap(({ id }) => [
      [id, 'river', id === 'ben' ? 1 : 0],
      [id, 'speech', id === 'ben' ? 0 : 1],
    ]);
    const body = { ...withoutMentors, counts: 'letters', rules: {}, affinity };
    const result = (await (await match(body)).json()) as MatchResult;
    expect(result).toMatchObject({
      status: 'optimal',
      objective: 3,
      assignments: [
        { applicant: 'ada', project: 'speech', evidence: null },
        { applicant: 'ben', project: 'river', evidence: null },
        { applicant: 'cleo', project: 'speech', evidence: null },
      ],
    });
    const incomplete = await match({ ...body, affinity: affinity.slice(1) });
    expect(((await incomplete.json()) as MatchResult).findings.map(({ code }) => code)).toContain('affinity-missing');
    const wrong = await match({ ...body, affinity: [...affinity, ['ada', 'rivre', 7]] });
    expect((await readProblem(wrong)).findings).toMatchObject([
      { code: 'unknown-project', table: 'affinity', row: 7, column: 'project' },
      { code: 'affinity-out-of-range', table: 'affinity', row: 7, column: 'affinity' },
    ]);
  });

  it('turns a programme with too many pairs away', async () => {
    const small = createApp({ engine: inProcessEngine, mostPairs: 11 });
    expect((await postJson(small, '/v1/match', exampleProgramme)).status).toBe(413);
    expect((await postJson(small, '/v1/match', withoutMentors)).status).toBe(200);
  });
});

describe('the time of a match', () => {
  it('is the server limit, or less on request, never more', async () => {
    const engine = { ...inProcessEngine, match: vi.fn(inProcessEngine.match) };
    const limited = createApp({ engine, timeLimitSeconds: 20 });
    const limits = async (query: string) => {
      const { status } = await postJson(limited, `/v1/match${query}`, withoutMentors);
      return [status, engine.match.mock.lastCall?.[1].timeLimitMs];
    };
    expect(await limits('')).toEqual([200, 20_000]);
    expect(await limits('?time_limit_seconds=0.5')).toEqual([200, 500]);
    for (const bad of ['21', '0', '-1', 'soon', '', 'Infinity', 'NaN', '1&time_limit_seconds=2']) {
      expect([bad, ...(await limits(`?time_limit_seconds=${bad}`))]).toEqual([bad, 400, 500]);
    }
  });

  it('ends with 504 where a match gives no sign of life, and the match is told to stop', async () => {
    const { engine, matches } = createHeldEngine();
    const limited = createApp({ engine, timeLimitSeconds: 0.01, graceSeconds: 0.01 });
    const response = await postJson(limited, '/v1/match', withoutMentors);
    expect(response.status).toBe(504);
    expect((await readProblem(response)).type).toBe('/problems/timeout');
    expect(matches[0]?.signal?.aborted).toBe(true);
  });
});

describe('POST /v1/mentors/match', () => {
  it('gives mentors in one call, with second choices and whom to meet', async () => {
    const response = await postJson(app, '/v1/mentors/match', exampleMentoring);
    expect(response.status).toBe(200);
    const result = (await response.json()) as SolvedMatch;
    expect(matchResultSchema.parse(result)).toEqual(result);
    expect(result.mentors?.pairings.map(({ applicant, mentor }) => [applicant, mentor])).toEqual([
      ['ada', 'hanne'],
      ['ben', 'idris'],
      ['cleo', 'hanne'],
    ]);
    expect(result.mentors?.pairings[1]?.alternatives).toMatchObject([{ mentor: 'hanne', hasRoom: false }]);
    expect(result.meetings?.map(({ kind }) => kind)).toEqual(['peer', 'peer']);
  });

  it('answers as POST /v1/match does', async () => {
    const [one, other] = [await postJson(app, '/v1/mentors/match', exampleProgramme), await match(exampleProgramme)];
    expect(await one.text()).toBe(await other.text());
  });

  it('refuses a programme without mentors, and one with errors', async () => {
    for (const mentors of [undefined, []]) {
      const refused = await postJson(app, '/v1/mentors/match', { ...exampleProgramme, mentors });
      expect([refused.status, (await readProblem(refused)).type]).toEqual([422, '/problems/invalid-body']);
    }
    const mentors = exampleProgramme.mentors.map((mentor) => ({ ...mentor, max: 0 }));
    const refused = await postJson(app, '/v1/mentors/match', { ...exampleProgramme, mentors });
    expect((await readProblem(refused)).type).toBe('/problems/invalid-programme');
  });
});

describe('many matches at once', () => {
  it('run up to a number, wait up to another, and are turned away beyond', async () => {
    const { engine, matches } = createHeldEngine();
    const busy = createApp({ engine, mostRunning: 1, mostWaiting: 1 });
    const post = () => postJson(busy, '/v1/match', withoutMentors);
    const first = post();
    await vi.waitFor(() => expect(matches).toHaveLength(1));
    const second = post();
    await vi.waitFor(async () => {
      const turnedAway = await post();
      expect(turnedAway.status).toBe(503);
      expect(Number(turnedAway.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await readProblem(turnedAway)).type).toBe('/problems/busy');
    });
    expect(matches).toHaveLength(1);
    matches[0]?.end();
    expect((await first).status).toBe(200);
    await vi.waitFor(() => expect(matches).toHaveLength(2));
    matches[1]?.end();
    expect((await second).status).toBe(200);
  });

  it('keep the slot of a match that was given up until it has ended', async () => {
    const { engine, matches } = createHeldEngine();
    const busy = createApp({ engine, mostRunning: 1, mostWaiting: 0, timeLimitSeconds: 0.01, graceSeconds: 0.01 });
    const post = () => postJson(busy, '/v1/match', withoutMentors);
    expect((await post()).status).toBe(504);
    expect((await post()).status).toBe(503);
    matches[0]?.end();
    await vi.waitFor(async () => expect((await post()).status).toBe(504));
  });

  it('free their slot when they fail', async () => {
    const failing = { ...inProcessEngine, match: () => Promise.reject(new Error('no memory')) };
    const app = createApp({ engine: failing, mostRunning: 1, mostWaiting: 0, onFault: () => undefined });
    expect((await postJson(app, '/v1/match', withoutMentors)).status).toBe(500);
    expect((await postJson(app, '/v1/match', withoutMentors)).status).toBe(500);
  });
});

describe('a client that goes away', () => {
  it('stops its match, which gives the best so far', async () => {
    const { engine, matches } = createHeldEngine();
    const onFault = vi.fn();
    const patient = createApp({ engine, onFault });
    const client = new AbortController();
    const response = postJson(patient, '/v1/match', withoutMentors, { signal: client.signal });
    await vi.waitFor(() => expect(matches).toHaveLength(1));
    expect(matches[0]?.signal?.aborted).toBe(false);
    client.abort();
    expect(matches[0]?.signal?.aborted).toBe(true);
    matches[0]?.end();
    expect(await (await response).json()).toMatchObject({ status: 'cancelled', stoppedBy: 'user' });
    expect(onFault).not.toHaveBeenCalled();
  });

  it('leaves the queue without a match, and without a fault', async () => {
    const { engine, matches } = createHeldEngine();
    const onFault = vi.fn();
    const busy = createApp({ engine, onFault, mostRunning: 1, mostWaiting: 1 });
    const first = postJson(busy, '/v1/match', withoutMentors);
    await vi.waitFor(() => expect(matches).toHaveLength(1));
    const client = new AbortController();
    const second = postJson(busy, '/v1/match', withoutMentors, { signal: client.signal });
    setTimeout(() => client.abort(), 20);
    expect((await second).status).toBe(499);
    matches[0]?.end();
    expect((await first).status).toBe(200);
    expect(matches).toHaveLength(1);
    expect(onFault).not.toHaveBeenCalled();
  });
});
