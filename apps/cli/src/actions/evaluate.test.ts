import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { sampleFolder } from '../programme/sample-folder';
import { makeFolder, runCli } from '../testing/run-cli';
import { workshop } from '../testing/workshop';

describe('evaluate', () => {
  it('measures an assignment beside the best and a random one', async () => {
    const byHand = 'applicant,project\nann,bees\nben,river\ncleo,bees\n';
    const cwd = await makeFolder({ ...workshop, 'by-hand.csv': byHand });
    const { exitCode, stdout } = await runCli(['evaluate', '.', '--assignment', 'by-hand.csv'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toMatch(/people placed, of 3 +3 +3\n/);
    expect(stdout).toMatch(/mean fit +0\.\d\d +0\.\d\d +0\.\d\d\n/);
    expect(stdout).toContain('Every rule holds.');
  });

  it('finds nothing to better in the assignment of a match', async () => {
    const cwd = await makeFolder(workshop);
    await runCli(['match', '.'], { cwd });
    const argv = ['evaluate', '.', '--assignment', 'lettermatch-results/assignments.csv', '--json'];
    const { objective, best, broken } = JSON.parse((await runCli(argv, { cwd })).stdout);
    expect(objective).toBeCloseTo(best.objective, 10);
    expect(broken).toEqual([]);
  });

  it('lists every broken rule and everyone without a place', async () => {
    const cwd = await makeFolder({ ...workshop, 'letters/cleo.txt': '' });
    const stdin = 'applicant,project\nann,river\nben,river\ncleo,\n';
    const { exitCode, stdout } = await runCli(['evaluate', '.', '--assignment', '-'], { cwd, stdin });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toContain('1 rule is broken');
    expect(stdout).toContain('"river" has 2 people, and its maximum is 1');
    expect(stdout).toContain('Without a place: Cleo Marsh');
  });

  it.each([
    ['names and titles', 'Name,Project\nANN LARSEN,counting bees\nBen Okoro,river\nCleo Marsh,none\n'],
    ['e-mails, between semicolons', 'E-mail;Project title\nann@example.org;Counting bees\nBen@example.org;river\n'],
    ['ids, between tabs', 'id\tProject\nann\tbees\nben\triver\n'],
    ['a numbered list', 'id,Participant,Project\n1,Ann Larsen,bees\n2,Ben Okoro,river\n'],
  ])('understands %s', async (_, byHand) => {
    const cwd = await makeFolder({ ...workshop, 'by-hand.csv': byHand });
    const argv = ['evaluate', '.', '--assignment', 'by-hand.csv', '--json'];
    const { exitCode, stdout, stderr } = await runCli(argv, { cwd });
    expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
    expect(JSON.parse(stdout)).toMatchObject({ placed: 2, unplaced: ['cleo'] });
    const ids = await runCli(argv.with(3, '-'), { cwd, stdin: 'applicant,project\nann,bees\nben,river\n' });
    expect(stdout).toBe(ids.stdout);
  });

  it('reads people.csv of a match as it is', async () => {
    const cwd = await makeFolder(workshop);
    await runCli(['match', '.'], { cwd });
    const measure = (file: string) =>
      runCli(['evaluate', '.', '--assignment', `lettermatch-results/${file}`, '--json'], { cwd });
    const people = await measure('people.csv');
    expect(JSON.parse(people.stdout)).toMatchObject({ placed: 3 });
    expect(people.stdout).toBe((await measure('assignments.csv')).stdout);
  });

  it('lists names that mean nothing with their row and what was meant, and measures the rest', async () => {
    const cwd = await makeFolder(workshop);
    const stdin = 'Name,Project\nAnn Larson,river\nBen Okoro,rivr\nCleo Marsh,bees\n';
    const { exitCode, stdout, stderr } = await runCli(['evaluate', '.', '--assignment', '-'], { cwd, stdin });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stderr).toContain('row 2, column Name: "Ann Larson" is no applicant. Did you mean "Ann Larsen"?');
    expect(stderr).toContain('row 3, column project: "rivr" is no project. Did you mean "river"?');
    expect(stdout).toMatch(/people placed, of 3 +1 +3\n/);
    expect(stdout).toContain('Every rule holds.');
  });

  it('ends with 3 where nothing could be understood', async () => {
    const cwd = await makeFolder(workshop);
    const stdin = 'Name,Project\nNobody,river\nBen Okoro,nowhere\n';
    const { exitCode, stdout, stderr } = await runCli(['evaluate', '.', '--assignment', '-'], { cwd, stdin });
    expect([exitCode, stdout]).toEqual([exitCodes.badData, '']);
    expect(stderr).toContain('no row of standard input could be understood');
  });

  it('says that it measures no mentors', async () => {
    const argv = ['evaluate', sampleFolder('mentoring'), '--assignment', '-'];
    const { exitCode, stderr } = await runCli(argv, { stdin: 'applicant,project\n' });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stderr).toContain('evaluate measures places in projects, and this programme has mentors only');
  });

  it('ends with 3 where a column is missing', async () => {
    const cwd = await makeFolder(workshop);
    const stdin = 'colour,project\nann,river\n';
    const { exitCode, stdout, stderr } = await runCli(['evaluate', '.', '--assignment', '-'], { cwd, stdin });
    expect([exitCode, stdout]).toEqual([exitCodes.badData, '']);
    expect(stderr).toContain('There is no column "applicant".');
  });
});
