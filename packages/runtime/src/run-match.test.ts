import { createRequire } from 'node:module';
import type { Worker } from 'node:worker_threads';
import { buildProgramme, type MatchResult, type Programme } from '@lettermatch/matcher';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBackground } from './load-background';
import { prepareMatch, runMatch } from './run-match';

/** The thread runs the built packages, and so is what it is compared with: sources may be newer than the last build. */
const { matchProgrammeDetailed } = (await import(
  createRequire(import.meta.url).resolve('@lettermatch/matcher')
)) as typeof import('@lettermatch/matcher');

function build(
  applicants: readonly Record<string, unknown>[],
  projects: readonly Record<string, unknown>[],
): Programme {
  const table = (records: readonly Record<string, unknown>[]) => ({
    rows: records.map((cells, index) => ({ row: index + 1, cells })),
  });
  const built = buildProgramme({ applicants: table(applicants), projects: table(projects), findings: [] });
  if (built.status === 'bad') throw new Error(built.findings.map(({ message }) => message).join('\n'));
  return built.programme;
}

const PROJECTS = [
  { id: 'hive', title: 'Bees on camera', description: 'Follow each bee of a hive with a camera.', max: 1 },
  { id: 'storm', title: 'Storm forecasts', description: 'Forecast storms from radar images.', max: 1 },
];

const workshop = build(
  [
    { id: 'ada', letter: 'I spent the year on weather baloons and want to forecast storms from radar images.' },
    { id: 'ben', letter: 'My thesis follows single bees in a hive with a camera to learn how they dance.' },
  ],
  PROJECTS,
);

/** So many letters that reading them takes a while, each of words of its own. */
function buildCrowd(people: number): Programme {
  const wordOf = (seed: number) =>
    [...(seed * 7919).toString(26)].map((digit) => `bcdfglmnprstvzaeiou${digit}`.at(-1)).join('');
  const applicants = Array.from({ length: people }, (_, person) => ({
    id: `p${person}`,
    letter: Array.from({ length: 60 }, (_, word) => `the bees of ${wordOf(person * 60 + word)}ing hives.`).join(' '),
  }));
  return build(applicants, [{ ...PROJECTS[0], max: people }, PROJECTS[1] ?? {}]);
}

const threads: Worker[] = [];
const remember = (thread: Worker) => threads.push(thread);

beforeEach(() => {
  threads.length = 0;
  process.on('worker', remember);
});

afterEach(() => {
  process.off('worker', remember);
});

/** Every thread that was started has ended: an ended one has no id. */
function expectThreadsEnded(started: number): void {
  expect(threads.map(({ threadId }) => threadId)).toEqual(Array.from({ length: started }, () => -1));
}

describe('runMatch', () => {
  it('matches on a thread with the result of matchProgrammeDetailed and the tables, and ends the thread', async () => {
    const match = await runMatch(workshop);
    expect(match).toEqual(await matchProgrammeDetailed(workshop, { background: await loadBackground() }));
    expect(match.result).toMatchObject({
      status: 'optimal',
      assignments: [
        { applicant: 'ada', project: 'storm' },
        { applicant: 'ben', project: 'hive' },
      ],
    });
    expectThreadsEnded(1);
  });

  it('passes on spelling, scores from elsewhere, findings and the models of an earlier draft', async () => {
    const background = await loadBackground();
    const { draft } = await runMatch(workshop);
    const finding = { code: 'letter-empty', severity: 'warning', message: 'no letter', remedy: 'ask' } as const;
    const affinities = { applicants: ['ada', 'ben'], targets: ['hive', 'storm'], values: Float64Array.of(1, 0, 0, 1) };
    for (const options of [{ spelling: false }, { affinities, findings: [finding] }, { models: draft.models }]) {
      expect(await runMatch(workshop, options)).toEqual(
        await matchProgrammeDetailed(workshop, { ...options, background }),
      );
    }
    const { result } = await runMatch(workshop, { affinities, findings: [finding] });
    expect(result).toMatchObject({ objective: 2, findings: [finding] });
  });

  it('gives the best so far where it is aborted before it starts', async () => {
    const { result } = await runMatch(workshop, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ status: 'cancelled', stoppedBy: 'user' });
    expectThreadsEnded(1);
  });

  it('stops soon when it is aborted while letters are read', async () => {
    const crowd = buildCrowd(300);
    const controller = new AbortController();
    const { result } = await runMatch(crowd, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(result).toMatchObject({ status: 'cancelled', stoppedBy: 'user' });
    expect(codesOf(result)).toContain('letters-not-read');
    expectThreadsEnded(1);
  });

  it('gives the best so far when the time is over, and says that time was the reason', async () => {
    const { result } = await runMatch(buildCrowd(300), { timeLimitMs: 1 });
    expect(result).toMatchObject({ stoppedBy: 'time' });
    expect(codesOf(result)).toContain('letters-not-read');
    expectThreadsEnded(1);
  });

  it('has no time limit where the limit is longer than a timer can be', async () => {
    for (const timeLimitMs of [2 ** 31, Number.POSITIVE_INFINITY]) {
      expect((await runMatch(workshop, { timeLimitMs })).result).toMatchObject({ status: 'optimal' });
    }
  });

  it('reports progress by stage, each to its end', async () => {
    const reports: { readonly stage: string; readonly done: number; readonly total: number }[] = [];
    await runMatch(workshop, { onProgress: (progress) => reports.push(progress) });
    const ended = reports.filter(({ done, total }) => done === total).map(({ stage }) => stage);
    expect(ended).toContain('words');
    expect(ended).toContain('affinity');
    for (const { done, total } of reports) expect(done).toBeLessThanOrEqual(total);
  });

  it('keeps the name, code and message of what the match throws', async () => {
    const unavailable = {
      ...workshop,
      settings: { ...workshop.settings, objective: 'stable' as const, places: { min: 0, max: 2 } },
    };
    await expect(runMatch(unavailable)).rejects.toMatchObject({
      name: 'MatcherError',
      code: 'invalid-option',
      message: expect.stringContaining('matcher: the objective "stable" gives each person one place'),
    });
    const twins = { ...workshop, applicants: workshop.applicants.map((one) => ({ ...one, id: 'ada' })) };
    await expect(runMatch(twins)).rejects.toMatchObject({ name: 'CoreError', code: 'duplicate-id' });
    expectThreadsEnded(2);
  });

  it('rejects with what its progress callback throws, and ends the thread', async () => {
    const failure = new Error('the terminal is gone');
    const onProgress = () => {
      throw failure;
    };
    await expect(runMatch(workshop, { onProgress })).rejects.toBe(failure);
    expectThreadsEnded(1);
  });

  it('starts no thread for what cannot be copied to one', async () => {
    const [first] = workshop.applicants;
    const odd = { ...workshop, applicants: [{ ...first, letter: () => '' }] } as unknown as Programme;
    await expect(runMatch(odd)).rejects.toMatchObject({ name: 'DataCloneError' });
  });
});

function codesOf({ findings }: MatchResult): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('a prepared thread', () => {
  it('does the next match and no other, with the same result', async () => {
    prepareMatch();
    prepareMatch();
    const first = await runMatch(workshop);
    const second = await runMatch(workshop);
    expect(JSON.stringify(first.result)).toBe(JSON.stringify(second.result));
  });
});
