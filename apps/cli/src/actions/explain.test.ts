import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { sampleFolder } from '../programme/sample-folder';
import { makeFolder, runCli } from '../testing/run-cli';
import { impossibleWorkshop, workshop } from '../testing/workshop';

describe('explain', () => {
  let run: string;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lettermatch-explain-'));
    run = join(folder, 'run');
    const matched = await runCli(['match', sampleFolder('summer-school'), '-o', run]);
    if (matched.exitCode !== exitCodes.fine) throw new Error(matched.stderr);
    return () => rm(folder, { recursive: true, force: true });
  });

  it('says why someone has their place: terms that add up, sentences of the letter, demand and other fits', async () => {
    const { exitCode, stdout, stderr } = await runCli(['explain', 'ravi-d', '--run', run]);
    expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
    expect(stdout).toMatch(/^Ravi Deshmukkar is in “A robot hand that can feel a ripe tomato”\na \w+ fit \(0\.\d\d\)/);
    const shares = [...stdout.matchAll(/^ {2}\S.*? {2}([+-]\d\.\d{3})(?: {2}█+)?(?: {2}sensitive: .*)?$/gm)].map(
      ([, value]) => Number(value),
    );
    const together = Number(/together +(-?\d\.\d{3})/.exec(stdout)?.[1]);
    expect(shares.length).toBeGreaterThan(3);
    // Each printed share is rounded to three decimals.
    expect(Math.abs(shares.reduce((sum, value) => sum + value, 0) - together)).toBeLessThan(0.0006 * shares.length);
    expect(stdout).toContain('In their own words\n  +0.');
    expect(stdout).toContain('places are taken');
    expect(stdout).toContain('their place');
  });

  it('counts together what adds next to nothing, and the sum stays', async () => {
    const { stdout } = await runCli(['explain', 'amira-k', 'small-llm', '--run', run]);
    const { stdout: json } = await runCli(['explain', 'amira-k', 'small-llm', '--run', run, '--json']);
    const terms: readonly { contribution: number }[] = JSON.parse(json).evidence.terms;
    const [strongest = 0] = terms.map(({ contribution }) => contribution);
    const [, list = ''] = /What the fit is made of\n([\s\S]*?)\n {2}(\d+) further terms/.exec(stdout) ?? [];
    const shown = list.split('\n').map((line) => Number(/[+-]\d\.\d{3}/.exec(line)?.[0]));
    expect(Math.min(...shown.map(Math.abs))).toBeGreaterThanOrEqual(strongest / 20 - 0.0005);
    expect(stdout).toContain(`${terms.length - shown.length} further terms`);
  });

  it('lists what the letter states about its writer, and says that it is the letter that does', async () => {
    const { stdout } = await runCli(['explain', 'amira-k', '--run', run]);
    expect(stdout).toMatch(/From the letter\n {2}second year, master’s student, .*speaks Arabic/);
    const { stdout: json } = await runCli(['explain', 'amira-k', '--run', run, '--json']);
    expect(JSON.parse(json).facts[0]).toMatchObject({ kind: 'year', value: '2', label: 'second year' });
  });

  it('says what another project would cost and who would move', async () => {
    const { stdout } = await runCli(['explain', 'Daniel Fairweather', 'honest-llm', '--run', run]);
    expect(stdout).toContain('What it would cost\n  the total would be ');
    expect(stdout).toMatch(/These would move:\n {4}Daniel Fairweather: Who waits longest for a doctor\? → /);
  });

  it('prints a command about another project that answers from the same run', async () => {
    const { stdout } = await runCli(['explain', 'ravi-d', '--run', run]);
    const [, command = ''] = /Why not one of them: lettermatch (.+)$/m.exec(stdout) ?? [];
    expect(command).toContain(` --run ${run}`);
    expect((await runCli(command.split(' '))).stdout).toContain('What it would cost');
  });

  it('says who waits for a place, and what one more is worth only where nobody does', async () => {
    const oneSeat = (workshop['projects.csv'] ?? '').replace(',0,2\n', ',0,1\n');
    const cwd = await makeFolder({ ...workshop, 'projects.csv': oneSeat });
    await runCli(['match', '.'], { cwd });
    const waited = await runCli(['explain', 'ann'], { cwd });
    expect(waited.stdout).toMatch(
      /1 of 1 place is taken, the first wish of 2 people; 1 person without a place waits for one here\.\n/,
    );
    expect(waited.stdout).not.toContain('one more place would add');
    await runCli(['match', sampleFolder('summer-school')], { cwd });
    const free = await runCli(['explain', 'ravi-d'], { cwd });
    expect(free.stdout).toContain('one more place would add');
  });

  it('says when a rule stands against it', async () => {
    const { stdout } = await runCli(['explain', 'margit-h', 'fair-queue', '--run', run]);
    expect(stdout).toContain('It is ruled out');
  });

  it('quotes the rule that keeps someone', async () => {
    const { stdout } = await runCli(['explain', 'ben-t', '--run', run]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'A rule keeps them here (Chidi Okonjo): He brings the tapes that the team will work on.',
    );
  });

  it('says so where a letter speaks of nothing', async () => {
    const { stdout } = await runCli(['explain', 'zoe-p', '--run', run]);
    expect(stdout).toContain('the place is what was left');
    expect(stdout).not.toContain('What the fit is made of');
  });

  it('says how sure a place is, and what came up most instead', async () => {
    // Where rules bind several people together it is not measured.
    const cwd = await makeFolder({ 'free.yaml': 'lock: []\n' });
    const freeRun = join(cwd, 'results');
    await runCli(['match', sampleFolder('summer-school'), '--rules', 'free.yaml', '-o', freeRun], { cwd });
    const result = JSON.parse(await readFile(join(freeRun, 'run.json'), 'utf8'));
    expect(result.confidence).toEqual({ status: 'measured', runs: 50 });
    const unsure = result.assignments.find(
      ({ confidence }: { confidence?: { same: number; other?: string } }) => (confidence?.same ?? 50) < 50,
    );
    const { stdout } = await runCli(['explain', unsure.applicant, '--run', freeRun]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `The place is the same in ${unsure.confidence.same} of 50 re-runs in which letters weigh a little differently. Otherwise mostly “`,
    );
  });

  it('tells a participant their own side, in the words of their letter, in either language', async () => {
    const { exitCode, stdout } = await runCli(['explain', 'ravi-d', '--run', run, '--for', 'participant']);
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toContain('You are in “A robot hand that can feel a ripe tomato”.\nIt was your 1st of 4 wishes.\n');
    expect(stdout).toContain('What speaks for it in your letter: “tomato”');
    expect(stdout).not.toMatch(/\d\.\d/);
    const russian = await runCli(['explain', 'ravi-d', '--run', run, '--for', 'participant', '--language', 'ru']);
    expect(russian.stdout).toContain('Это ваше 1-е пожелание из 4.');
    const asked = await runCli(['explain', 'ravi-d', 'bee-vision', '--run', run, '--for', 'participant']);
    expect(asked.stdout).toContain(
      'Why not “Counting bees from a camera in a meadow”, your 2nd wish?\nAll 4 places in it are taken.\nPlaces there went to people for whom the whole programme gains more.\n',
    );
    const { lines } = JSON.parse(
      (await runCli(['explain', 'ravi-d', '--run', run, '--for', 'participant', '--json'])).stdout,
    );
    expect(lines.some(({ at }: { at?: object }) => at !== undefined)).toBe(true);
  });

  it('tells the organiser in Russian', async () => {
    const { stdout } = await runCli(['explain', 'amira-k', 'small-llm', '--run', run, '--language', 'ru']);
    expect(stdout).toMatch(/Общий результат был бы ниже на 0,\d+\./);
    expect(stdout).toContain('Сменили бы место');
  });

  it('tells a curator who comes, and a mentor whom they guide', async () => {
    const curator = await runCli(['explain', '--project', 'gentle-gripper', '--run', run]);
    expect(curator.stdout).toMatch(
      /^“A robot hand that can feel a ripe tomato”: 3 of 3 places are taken\.\nClara Jessop: a/,
    );
    expect(curator.stdout).toContain('Nobody is next in line.');
    const mentor = await runCli(['explain', '--mentor', 'Chidi Okonjo', '--run', run]);
    expect(mentor.stdout).toMatch(/^Chidi Okonjo, you guide 6 people\.\n/);
    const unknown = await runCli(['explain', '--project', 'gentle-griper', '--run', run]);
    expect([unknown.exitCode, unknown.stderr]).toEqual([
      exitCodes.badData,
      expect.stringContaining('Did you mean "gentle-gripper"?'),
    ]);
    expect((await runCli(['explain', '--mentor', 'Chidi Okonja', '--run', run])).stderr).toContain(
      'Did you mean "Chidi Okonjo"?',
    );
  });

  it('explains one at a time, and somebody', async () => {
    for (const argv of [['explain'], ['explain', 'ravi-d', '--mentor', 'chidi']]) {
      const { exitCode, stderr } = await runCli([...argv, '--run', run]);
      expect(exitCode).toBe(exitCodes.usage);
      expect(stderr).toContain('--project PROJECT');
    }
  });

  it('gives the same as data', async () => {
    const { stdout } = await runCli(['explain', 'RAVI-D', '--run', run, '--json']);
    const explanation = JSON.parse(stdout);
    expect(explanation).toMatchObject({ applicant: 'ravi-d', project: 'gentle-gripper', assigned: true, forced: null });
    const { constant, terms, unclamped } = explanation.evidence;
    const sum = terms.reduce(
      (total: number, { contribution }: { contribution: number }) => total + contribution,
      constant,
    );
    expect(sum).toBeCloseTo(unclamped, 10);
  });

  it('ends with 3 for someone or something unknown, with who may be meant', async () => {
    const person = await runCli(['explain', 'Dan Fairweather', '--run', run]);
    expect([person.exitCode, person.stdout]).toEqual([exitCodes.badData, '']);
    expect((await runCli(['explain', 'amira', '--run', run])).stderr).toContain('Did you mean "amira-k"?');
    expect((await runCli(['explain', 'amira-k', 'smal-llm', '--run', run])).stderr).toContain(
      'Did you mean "small-llm"?',
    );
    const folder = await runCli(['explain', 'amira-k', '--run', join(run, 'nowhere')]);
    expect(folder.exitCode).toBe(exitCodes.badData);
    expect(folder.stderr).toContain('run.json');
  });

  it('has nothing to explain where the rules could not hold', async () => {
    const cwd = await makeFolder(impossibleWorkshop);
    await runCli(['match', '.'], { cwd });
    const { exitCode, stderr } = await runCli(['explain', 'ann'], { cwd });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stderr).toContain('cannot all hold');
  });

  it('asks for the scores again that came from elsewhere', async () => {
    const scores =
      'applicant,project,affinity\nann,river,1\nann,bees,0\nben,river,0\nben,bees,1\ncleo,river,0\ncleo,bees,1\n';
    const cwd = await makeFolder({ ...workshop, 'scores.csv': scores });
    const matched = await runCli(['match', '.', '--affinity', 'scores.csv'], { cwd });
    expect(matched.stdout).toMatch(/lettermatch explain \w+ .*--affinity scores\.csv/);
    expect((await runCli(['explain', 'ann'], { cwd })).stderr).toContain('--affinity FILE');
    const { exitCode, stdout } = await runCli(['explain', 'ann', '--affinity', 'scores.csv'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toContain('a strong fit (1.00), 1st of 2 projects');
  });

  it('explains a mentor where there are no projects', async () => {
    const cwd = await makeFolder();
    await runCli(['match', sampleFolder('mentoring')], { cwd });
    const { stdout } = await runCli(['explain', 'a01'], { cwd });
    expect(stdout).toMatch(/^Wren Aldous is with Tomasz Hale\na weak fit/);
    expect(stdout).toContain('What the fit is made of');
  });
});
