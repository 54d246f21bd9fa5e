import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';
import { impossibleWorkshop, workshop } from '../testing/workshop';

const read = (folder: string, name: string) => readFile(join(folder, name), 'utf8');

describe('match', () => {
  it('says who goes where and why, proves it, and names commands that work as printed', async () => {
    const cwd = await makeFolder(workshop);
    const { exitCode, stdout, stderr } = await runCli(['match', '.'], { cwd });
    expect(stderr).toBe('');
    expect(exitCode).toBe(exitCodes.fine);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('A workshop');
    expect(stdout).toMatch(/Warning of floods {2}river, 1 of 1\n {2}Ann Larsen {2}\w+ +1st wish {2}.*Floods/);
    expect(stdout).toMatch(/Counting bees {2}bees, 2 of 2\n {2}Ben Okoro {3}\w+ +2nd wish/);
    expect(stdout).toContain('All 3 people have a place; 3 of 3 places are filled.');
    expect(stdout).toContain('proved, gap 0.');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    const commands = [...stdout.matchAll(/^ {2}lettermatch (.+)$/gm)].map(([, command]) => command?.split(' ') ?? []);
    expect(commands.length).toBeGreaterThanOrEqual(2);
    for (const command of commands) expect((await runCli(command, { cwd })).exitCode).toBe(exitCodes.fine);
  });

  it('matches the built-in sample where nothing is named, and says so', async () => {
    const cwd = await makeFolder();
    const { exitCode, stdout, stderr } = await runCli(['match'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stderr).toContain('matching the built-in sample (40 people, 12 projects, 8 mentors)');
    expect(stdout).toContain('Northlight Summer School');
    expect(await readdir(join(cwd, 'lettermatch-results'))).toContain('report.html');
  });

  it('prints the very bytes of run.json with --json, and writes no files unless asked', async () => {
    const cwd = await makeFolder(workshop);
    const alone = await runCli(['match', '.', '--json'], { cwd });
    expect(await readdir(cwd)).not.toContain('lettermatch-results');
    const both = await runCli(['match', '.', '--json', '-o', 'out'], { cwd });
    expect(both.stdout).toBe(await read(cwd, 'out/run.json'));
    expect(alone.stdout).toBe(both.stdout);
    expect(JSON.parse(alone.stdout)).toMatchObject({ status: 'optimal', placed: 3, seed: 5 });
  });

  it('takes applicants from standard input, as CSV or as JSON lines by what they are', async () => {
    const cwd = await makeFolder(workshop);
    const argv = ['match', '--applicants', '-', '--projects', 'projects.csv', '--json'];
    const csv = await runCli(argv, { cwd, stdin: 'id,letter\nann,"rivers and floods, water levels and a sensor"\n' });
    const json = await runCli(argv, {
      cwd,
      stdin: '{"id":"ann","letter":"rivers and floods, water levels and a sensor"}\n',
    });
    expect([csv.exitCode, json.exitCode]).toEqual([exitCodes.fine, exitCodes.fine]);
    expect(JSON.parse(csv.stdout).assignments).toEqual(JSON.parse(json.stdout).assignments);
  });

  it('makes an applicant of each letter where only letters and projects are named', async () => {
    const cwd = await makeFolder(workshop);
    const { stdout } = await runCli(['match', '--letters', 'letters', '--projects', 'projects.csv', '--json'], { cwd });
    expect(JSON.parse(stdout).assignments.map(({ applicant }: { applicant: string }) => applicant)).toEqual([
      'ann',
      'ben',
      'cleo',
    ]);
  });

  it('replaces a part of the folder by a file that is named', async () => {
    const cwd = await makeFolder({ ...workshop, 'few.csv': 'id,name\nann,Ann Larsen\n' });
    const { stdout } = await runCli(['match', '.', '--applicants', 'few.csv', '--json'], { cwd });
    expect(JSON.parse(stdout).programme).toMatchObject({ applicants: 1, projects: 2 });
  });

  it('lets the seed and what counts be stated over programme.yaml', async () => {
    const cwd = await makeFolder(workshop);
    const { stdout } = await runCli(['match', '.', '--seed', '9', '--counts', 'letters', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ seed: 9, settings: { counts: 'letters' } });
  });

  it('works with scores from elsewhere', async () => {
    const cwd = await makeFolder({
      ...workshop,
      'scores.csv':
        'applicant,project,affinity\nann,river,0\nann,bees,1\nben,river,1\nben,bees,0\ncleo,river,0.1\ncleo,bees,0.2\n',
    });
    const argv = ['match', '.', '--counts', 'letters', '--affinity', 'scores.csv'];
    const { exitCode, stdout } = await runCli(argv, { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toMatch(/Warning of floods.*\n {2}Ben Okoro/);
    const bad = await runCli([...argv.slice(0, -1), '-'], { cwd, stdin: 'applicant,project,affinity\nann,rivr,7\n' });
    expect(bad.exitCode).toBe(exitCodes.badData);
    expect(bad.stderr).toContain('"rivr" is not among the projects. Did you mean "river"?');
    expect(bad.stderr).toContain('between 0 and 1');
    const none = await runCli([...argv.slice(0, -1), '-'], { cwd, stdin: 'applicant,project,affinity\n' });
    expect(none.exitCode).toBe(exitCodes.badData);
    expect(none.stderr).toContain('error: standard input holds no affinity.');
  });

  it('ends with 4 where the rules cannot all hold, and says which', async () => {
    const cwd = await makeFolder(impossibleWorkshop);
    const { exitCode, stdout } = await runCli(['match', '.'], { cwd });
    expect(exitCode).toBe(exitCodes.infeasible);
    expect(stdout).toContain('These rules cannot all hold');
    expect(stdout).toContain('ask for 6 people');
    expect(stdout).toMatch(/Any one of these is enough\n {2}Lower the minimum of “\w+ \w+(?: \w+)?” by \d\./);
    const asData = await runCli(['match', '.', '--json'], { cwd });
    expect(asData.exitCode).toBe(exitCodes.infeasible);
    expect(JSON.parse(asData.stdout)).toMatchObject({
      status: 'infeasible',
      repairs: [{ message: expect.stringContaining('Lower the minimum of'), changes: [{ kind: 'lower-minimums' }] }],
    });
  });

  it('reports every error at once and writes nothing, unless rows may be left out', async () => {
    const cwd = await makeFolder({
      ...workshop,
      'applicants.csv': 'id,name,preferences\nann,Ann,rivr\nben,Ben,bees\nben,Benno,\ncleo,Cleo,\n',
    });
    const { exitCode, stdout, stderr } = await runCli(['match', '.'], { cwd });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/error {2}applicants\.csv row 2, column preferences: "rivr".*Did you mean "river"\?/);
    expect(stderr).toMatch(/error {2}applicants\.csv row 4, column id/);
    expect(stderr).toContain('--skip-bad');
    expect(await readdir(cwd)).not.toContain('lettermatch-results');
    const skipped = await runCli(['match', '.', '--skip-bad', '--json'], { cwd });
    expect(skipped.exitCode).toBe(exitCodes.fine);
    const placed = JSON.parse(skipped.stdout).assignments.map(({ applicant }: { applicant: string }) => applicant);
    // A wish for nothing is left out alone, a second row of an id as a whole.
    expect(placed).toEqual(['ann', 'ben', 'cleo']);
  });

  it('summarises warnings in one line that says how to see all', async () => {
    const cwd = await makeFolder({ ...workshop, 'letters/ann.txt': '', 'letters/ben.txt': '' });
    const { stderr } = await runCli(['match', '.'], { cwd });
    expect(stderr).toMatch(/^\d warnings: .*, and \d more; see all: lettermatch check \.\n$/);
    expect((await runCli(['match', '.', '--quiet'], { cwd })).stderr).toBe('');
  });

  it('names only what is missing where a folder or a file is not there', async () => {
    const cwd = await makeFolder(workshop);
    const folder = await runCli(['match', 'nowhere'], { cwd });
    expect(folder.exitCode).toBe(exitCodes.badData);
    expect(folder.stderr.match(/^error {2}/gm)).toHaveLength(1);
    const file = await runCli(['match', '.', '--projects', 'nowhere.csv'], { cwd });
    expect(file.exitCode).toBe(exitCodes.badData);
    expect(file.stderr).toContain('nowhere.csv');
    expect(folder.stderr).toContain('lettermatch init nowhere');
    expect(file.stderr).not.toContain('lettermatch init');
  });

  it('says which option takes a file that stands for the folder', async () => {
    const cwd = await makeFolder(workshop);
    const people = await runCli(['match', 'applicants.csv'], { cwd });
    expect(people.exitCode).toBe(exitCodes.badData);
    expect(people.stderr).toContain('applicants.csv is a file');
    expect(people.stderr).toContain('--applicants applicants.csv');
    expect((await runCli(['match', 'projects.csv'], { cwd })).stderr).toContain('--projects projects.csv');
    expect((await runCli(['match', 'programme.yaml'], { cwd })).stderr).toContain('the folder that it is in');
  });

  it('quotes the gravest finding first, and says how many people were left out', async () => {
    const cwd = await makeFolder({
      ...workshop,
      'letters/ann.txt': '',
      'applicants.csv': `${workshop['applicants.csv']}cleo,Another Cleo,,\n`,
    });
    const { stdout, stderr } = await runCli(['match', '.', '--skip-bad'], { cwd });
    expect(stderr).toMatch(/^1 error, \d+ warnings?: applicants\.csv row 5: .*cleo/);
    expect(stdout).toMatch(/have a place;.*\n1 person left out for errors in their row/);
  });

  it('ends with 5 when a time limit cut the search', async () => {
    const cwd = await makeFolder(workshop);
    const { exitCode, stdout } = await runCli(['match', '.', '--time-limit', '0.001', '--json'], { cwd });
    expect(exitCode).toBe(exitCodes.timeLimit);
    expect(JSON.parse(stdout)).toMatchObject({ stoppedBy: 'time' });
  });

  it('ends with 130 and leaves older results alone when it was interrupted before anyone had a place', async () => {
    const cwd = await makeFolder(workshop);
    const { exitCode, stdout, stderr } = await runCli(['match', '.'], { cwd, signal: AbortSignal.abort() });
    expect(exitCode).toBe(exitCodes.interrupted);
    expect(stdout).toBe('');
    expect(stderr).toBe('Interrupted: nothing was written.\n');
    expect(await readdir(cwd)).not.toContain('lettermatch-results');
  });

  it('says before any work that the results cannot be written', async () => {
    const cwd = await makeFolder({ ...workshop, 'a-file': '' });
    for (const output of ['a-file', 'a-file/results']) {
      const { exitCode, stdout, stderr } = await runCli(['match', '.', '-o', output], { cwd });
      expect([exitCode, stdout]).toEqual([exitCodes.badData, '']);
      expect(stderr).toContain(`cannot write to ${output}`);
    }
  });

  it('still tells the result where writing fails in the end, and ends with 3', async () => {
    const cwd = await makeFolder(workshop);
    // Nothing is there, and no folder can be made.
    await symlink('nowhere', join(cwd, 'dangling'));
    const { exitCode, stdout, stderr } = await runCli(['match', '.', '-o', 'dangling'], { cwd });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stdout).toContain('proved, gap 0');
    expect(stdout).not.toContain('report.html');
    expect(stderr).toContain('could not be written');
  });

  it("writes no results into the programme's own folder or over a file that is no result", async () => {
    const mentors = 'id,name,description\nmia,Mia,Rivers and bees\n';
    const cwd = await makeFolder({ ...workshop, 'other/mentors.csv': mentors });
    const own = await runCli(['match', '.', '-o', `../${basename(cwd)}`], { cwd });
    expect([own.exitCode, own.stdout]).toEqual([exitCodes.badData, '']);
    expect(own.stderr).toContain("the programme's own folder");
    const other = await runCli(['match', '.', '-o', 'other'], { cwd });
    expect([other.exitCode, other.stdout]).toEqual([exitCodes.badData, '']);
    expect(other.stderr).toContain('mentors.csv is not the result of a match');
    expect(await read(cwd, 'other/mentors.csv')).toBe(mentors);
  });

  it('prints a line for each project above sixty people, and for each person with --verbose', async () => {
    const people = Array.from({ length: 61 }, (_, index) => `p${index},Person ${index},river floods and bees\n`);
    const cwd = await makeFolder({
      'applicants.csv': `id,name,letter\n${people.join('')}`,
      'projects.csv': (workshop['projects.csv'] ?? '').replace(',0,1\n', ',0,40\n').replace(',0,2\n', ',0,40\n'),
    });
    const short = await runCli(['match', '.'], { cwd });
    expect(short.stdout).toMatch(/Counting bees +\d+ of 40/);
    expect(short.stdout).not.toContain('Person 59 ');
    expect((await runCli(['match', '.', '--verbose'], { cwd })).stdout).toContain('Person 59 ');
  });

  it('shows no control characters of the input', async () => {
    const cwd = await makeFolder({
      ...workshop,
      'programme.yaml': 'name: "A \\e[31mred\\u202e name"\n',
    });
    const { stdout } = await runCli(['match', '.'], { cwd });
    expect(stdout.split('\n')[0]).toBe('A \\u001b[31mred\\u202e name');
  });

  it('colours on a terminal only, and never with NO_COLOR or --no-color', async () => {
    const cwd = await makeFolder(workshop);
    const isColoured = async (options: object, ...argv: readonly string[]) =>
      (await runCli(['match', '.', '--quiet', ...argv], { cwd, ...options })).stdout.includes('\u001b[');
    expect(await isColoured({})).toBe(false);
    expect(await isColoured({ isTerminal: true })).toBe(true);
    expect(await isColoured({ isTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await isColoured({ isTerminal: true }, '--no-color')).toBe(false);
    expect(await isColoured({ env: { FORCE_COLOR: '1' } })).toBe(true);
  });

  it('gives the same result whatever the order of the rows', async () => {
    const cwd = await makeFolder(workshop);
    const first = await runCli(['match', '.', '--json'], { cwd });
    const [header, ...rows] = (workshop['applicants.csv'] ?? '').trimEnd().split('\n');
    await writeFile(join(cwd, 'applicants.csv'), `${[header, ...rows.reverse()].join('\n')}\n`);
    const second = await runCli(['match', '.', '--json'], { cwd });
    // Findings name rows, so they move with them.
    const { findings: _, ...expected } = JSON.parse(first.stdout);
    expect(JSON.parse(second.stdout)).toMatchObject(expected);
  });
});
