import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';
import { workshop } from '../testing/workshop';

const flawed = {
  ...workshop,
  'letters/cleo.txt': '',
  'applicants.csv': 'id,name,preferences\nann,Ann,rivr\nben,Ben,bees\ncleo,Cleo,\n',
};

describe('check', () => {
  it('lists every finding by gravity, sums them up, and ends with 3 where an error stands', async () => {
    const cwd = await makeFolder(flawed);
    const { exitCode, stdout, stderr } = await runCli(['check', '.'], { cwd });
    expect([exitCode, stderr]).toEqual([exitCodes.badData, '']);
    const severities = [...stdout.matchAll(/^(error|warning|note) {2}/gm)].map(([, severity]) => severity);
    expect(severities[0]).toBe('error');
    const order = ['error', 'warning', 'note'];
    expect(severities).toEqual(order.flatMap((each) => severities.filter((severity) => severity === each)));
    expect(stdout).toMatch(/\n\n1 error, \d warnings?.*\. Correct the errors before a match\.\n$/);
    expect((await readdir(cwd)).sort()).toEqual(['applicants.csv', 'letters', 'programme.yaml', 'projects.csv']);
  });

  it('says nothing of what only follows from a table that could not be read', async () => {
    const cwd = await makeFolder({ ...workshop, 'projects.csv': '' });
    const { exitCode, stdout } = await runCli(['check', '.'], { cwd });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stdout).toContain('error  projects.csv: The file has 0 bytes.');
    expect(stdout).toContain('\n1 error');
  });

  it('reads the letters too: what a match would find is found beforehand', async () => {
    const letter =
      'Здравствуйте! Я два года изучаю поведение пчёл и хочу научиться следить за ними с помощью камеры и нейронных сетей.';
    const cwd = await makeFolder({ ...workshop, 'letters/cleo.txt': letter });
    const { exitCode, stdout } = await runCli(['check', '.'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toContain('is in Russian, and no project is described in it.');
  });

  it("reads curators' choices of the folder, or of a file that is named", async () => {
    const choices = 'project,applicant,choice\nbees,ann,yes\nbees,anne,no\nbees,ben,perhaps\n';
    const folder = await makeFolder({ ...workshop, 'choices.csv': choices });
    const { exitCode, stdout } = await runCli(['check', '.'], { cwd: folder });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stdout).toContain('choices.csv row 3, column applicant: "anne" is no applicant. Did you mean "ann"?');
    expect(stdout).toContain('choices.csv row 4, column choice: "perhaps" is none of yes, maybe, no, must.');
    const named = await makeFolder({ ...workshop, 'said.csv': choices });
    expect((await runCli(['check', '.', '--choices', 'said.csv'], { cwd: named })).stdout).toContain('said.csv row 3');
  });

  it('ends with 0 where only warnings stand', async () => {
    const cwd = await makeFolder({ ...workshop, 'letters/cleo.txt': '' });
    const { exitCode, stdout } = await runCli(['check', '.'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toContain('Ready to match.');
  });

  it('tells many notes that are alike together, and each with --verbose', async () => {
    const letters = Array.from({ length: 8 }, (_, index) => [
      `letters/p${index}.txt`,
      `River ${index} and its bees.\n`,
    ]);
    const people = letters.map((_, index) => `p${index}\n`).join('');
    const cwd = await makeFolder({ ...workshop, 'applicants.csv': `id\n${people}`, ...Object.fromEntries(letters) });
    const { stdout } = await runCli(['check', '.'], { cwd });
    expect(stdout).toMatch(
      /^note {2}8 times: The letter has fewer than 40 words\..* and 3 more; each with --verbose$/m,
    );
    expect(stdout.match(/fewer than 40 words/g)).toHaveLength(1);
    const verbose = await runCli(['check', '.', '--verbose'], { cwd });
    expect(verbose.stdout).not.toContain('8 times');
    expect(verbose.stdout.match(/^note {2}/gm)?.length).toBeGreaterThanOrEqual(8);
    expect(verbose.stdout.split('\n\n')[1]).toBe(stdout.split('\n\n')[1]);
  });

  it('gives the findings as data', async () => {
    const cwd = await makeFolder(flawed);
    const { exitCode, stdout } = await runCli(['check', '.', '--json'], { cwd });
    expect(exitCode).toBe(exitCodes.badData);
    const report = JSON.parse(stdout);
    expect(report.errors).toBe(1);
    expect(report.findings).toHaveLength(report.errors + report.warnings + report.notes);
  });
});
