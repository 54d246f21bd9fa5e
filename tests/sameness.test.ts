import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@lettermatch/api';
import { readProgrammeFolder } from '@lettermatch/files';
import { buildProgramme, matchProgramme, renderRunJson } from '@lettermatch/matcher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, runInBrowserWorker } from './browser';

const CLI = join(process.cwd(), 'apps/cli/bin/lettermatch.js');
const TABLES = join(process.cwd(), 'packages/core/dist/background');

/** What a worker in a browser does: the pure packages, bundled, and the tables fetched. */
const WORKER = `
import { buildProgramme, matchProgramme, renderRunJson } from '@lettermatch/matcher';
self.onmessage = async ({ data }) => {
  const bytes = async (name) => new Uint8Array(await (await fetch('/' + name)).arrayBuffer());
  const background = { documentFrequencies: await bytes('document-frequencies.bin'), lexicon: await bytes('lexicon.bin'), glossVectors: await bytes('gloss-vectors.bin') };
  const rows = (records) => ({ rows: records.map((cells, index) => ({ row: index + 1, cells })) });
  const { applicants, projects, mentors, ...settings } = data;
  const built = buildProgramme({ applicants: rows(applicants), projects: rows(projects), mentors: rows(mentors), settings: { value: settings }, findings: [] });
  if (built.status === 'bad') throw new Error(JSON.stringify(built.findings));
  const result = await matchProgramme(built.programme, { background, findings: built.findings });
  self.postMessage(renderRunJson(result));
};
`;

/** Rules that bind several people together need a solver of programmes in whole numbers, which the page of this test does not load. */
const BINDING_RULES = new Set(['together', 'apart', 'at-most', 'at-least', 'not-alone', 'may-close']);

/** The sample as one JSON programme, without the two letters that raise findings: those name files, which a request has not. */
async function sampleAsJson(folder = 'examples/summer-school') {
  const raw = await readProgrammeFolder(folder);
  const letters = new Map(raw.letters?.map(({ applicant, text }) => [applicant, text]));
  const cells = (table: typeof raw.applicants) => table?.rows.map((row) => row.cells) ?? [];
  const settings = raw.settings?.value as { readonly rules: Record<string, unknown> };
  const rules = Object.entries(settings.rules).filter(([kind]) => !BINDING_RULES.has(kind));
  return {
    ...settings,
    rules: Object.fromEntries(rules),
    applicants: cells(raw.applicants)
      .map((applicant) => ({ ...applicant, letter: letters.get(String(applicant['id'])) ?? '' }))
      .filter(({ letter }) => letter.split(/\s+/u).length > 40),
    projects: cells(raw.projects),
    mentors: cells(raw.mentors),
  };
}

describe('one input gives the same bytes', () => {
  let folder: string;
  let programme: Awaited<ReturnType<typeof sampleAsJson>>;
  let expected: string;

  beforeAll(async () => {
    programme = await sampleAsJson();
    folder = mkdtempSync(join(tmpdir(), 'lettermatch-sameness-'));
    const { applicants, projects, mentors, ...settings } = programme;
    const jsonLines = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
    writeFileSync(join(folder, 'applicants.jsonl'), jsonLines(applicants));
    writeFileSync(join(folder, 'projects.jsonl'), jsonLines(projects));
    writeFileSync(join(folder, 'mentors.jsonl'), jsonLines(mentors));
    writeFileSync(join(folder, 'programme.yaml'), JSON.stringify(settings));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [CLI, 'match', folder, '--json', '-o', join(folder, 'out')],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    expected = stdout;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('on the command line, printed and as run.json', () => {
    expect(readFileSync(join(folder, 'out', 'run.json'), 'utf8')).toBe(expected);
    expect(JSON.parse(expected)).toMatchObject({ status: 'optimal', placed: programme.applicants.length });
  });

  it('by HTTP', async () => {
    const response = await createApp().request('/v1/match', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(programme),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(expected);
  });

  it('whatever the order of its rows', () => {
    const { applicants, projects } = programme;
    const jsonLines = (records: readonly unknown[]) =>
      [...records]
        .reverse()
        .map((record) => `${JSON.stringify(record)}\n`)
        .join('');
    writeFileSync(join(folder, 'applicants.jsonl'), jsonLines(applicants));
    writeFileSync(join(folder, 'projects.jsonl'), jsonLines(projects));
    const { stdout } = spawnSync(process.execPath, [CLI, 'match', folder, '--json', '-o', join(folder, 'out')], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(expected);
  });

  const browser = findBrowser();
  it.skipIf(browser === undefined)(
    'in a worker of Chromium (skipped where there is no browser: set LETTERMATCH_BROWSER)',
    async () => {
      const tables = Object.fromEntries(
        ['document-frequencies.bin', 'lexicon.bin', 'gloss-vectors.bin'].map((name) => [
          `/${name}`,
          readFileSync(join(TABLES, name)),
        ]),
      );
      expect(await runInBrowserWorker(browser ?? '', WORKER, programme, tables)).toBe(expected);
    },
    120_000,
  );
});

describe('mentors alone, by one request', () => {
  it('are those of the command line', async () => {
    const { mentors, ...sample } = await sampleAsJson('examples/mentoring');
    const programme = { ...sample, projects: undefined, mentors, meet: true };
    const folder = mkdtempSync(join(tmpdir(), 'lettermatch-sameness-'));
    try {
      for (const [name, records] of Object.entries({ applicants: sample.applicants, mentors }))
        writeFileSync(join(folder, `${name}.jsonl`), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      const { applicants: _, projects: __, ...settings } = sample;
      writeFileSync(join(folder, 'programme.yaml'), JSON.stringify(settings));
      const { stdout, status, stderr } = spawnSync(process.execPath, [CLI, 'match', folder, '--json', '--meet'], {
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
      const response = await createApp().request('/v1/mentors/match', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(programme),
      });
      expect(response.status).toBe(200);
      // A request has no files for findings to name.
      expect(await response.text()).toBe(stdout.replaceAll(/^ +"file": "[^"]*",\n/gmu, ''));
      const result = JSON.parse(stdout);
      expect(result.mentors.pairings).toHaveLength(programme.applicants.length);
      expect(result.meetings.length).toBeGreaterThan(programme.applicants.length * 4);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

/** Sign-ups that need no solver of whole numbers: a browser has none. */
function signUps() {
  const roles = ['backend', 'design', 'hardware', 'data'];
  const topics = [
    'flood maps of rivers',
    'bread and ovens',
    'buses at night',
    'dust in school yards',
    'old newspapers',
  ];
  const applicants = Array.from({ length: 37 }, (_, index) => ({
    id: `s${String(index + 1).padStart(2, '0')}`,
    letter: `I would like to build something about ${topics[(index * 7) % 5]}, and I care for ${topics[(index * 3) % 5]}.`,
    role: roles[index % 4],
    level: index % 3 === 0 ? 'student' : 'senior',
    ...(index < 6 && { team: index < 2 ? 'Owls' : 'Larks' }),
  }));
  const teams = {
    size: '3..5',
    coverage: { weight: 'much', needs: [{ role: 'backend', must: true }, { role: 'design' }] },
    balance: [{ level: 'balanced' }],
  };
  return { name: 'Sign-ups', seed: 9, teams, applicants };
}

const TEAMS_WORKER = `
import { buildProgramme, matchProgramme, renderRunJson } from '@lettermatch/matcher';
self.onmessage = async ({ data }) => {
  const { applicants, ...settings } = data;
  const rows = applicants.map((cells, index) => ({ row: index + 1, cells }));
  const built = buildProgramme({ applicants: { rows }, settings: { value: settings }, findings: [] });
  if (built.status === 'bad') throw new Error(JSON.stringify(built.findings));
  self.postMessage(renderRunJson(await matchProgramme(built.programme, { findings: built.findings })));
};
`;

describe('one seed gives the same teams', () => {
  const browser = findBrowser();
  it.skipIf(browser === undefined)(
    'in Node and in a worker of Chromium (skipped where there is no browser: set LETTERMATCH_BROWSER)',
    async () => {
      const { applicants, ...settings } = signUps();
      const rows = applicants.map((cells, index) => ({ row: index + 1, cells }));
      const built = buildProgramme({ applicants: { rows }, settings: { value: settings }, findings: [] });
      if (built.status === 'bad') throw new Error(JSON.stringify(built.findings));
      const expected = renderRunJson(await matchProgramme(built.programme, { findings: built.findings }));
      const { teams } = JSON.parse(expected);
      expect(teams.flatMap(({ members }: { members: readonly string[] }) => members)).toHaveLength(applicants.length);
      expect(await runInBrowserWorker(browser ?? '', TEAMS_WORKER, { ...settings, applicants }, {})).toBe(expected);
    },
    120_000,
  );
});
