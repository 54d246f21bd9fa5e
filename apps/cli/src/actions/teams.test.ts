import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli';

describe('teams', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lettermatch-teams-'));
    const rows = Array.from(
      { length: 9 },
      (_, index) => `a${index},Person ${index},${index % 3 === 0 ? 'builder' : 'thinker'},${index < 2 ? 'Owls' : ''}`,
    );
    await writeFile(join(folder, 'people.csv'), `id,name,role,team\n${rows.join('\n')}\n`);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('forms teams out of a list of people, prints them and writes teams.csv', async () => {
    const { exitCode: status, stdout } = await runCli(
      ['teams', '--applicants', 'people.csv', '--size', '3', '-o', 'out'],
      { cwd: folder },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('3 teams of 3 people.');
    const lines = (await readFile(join(folder, 'out', 'teams.csv'), 'utf8')).trim().split('\n');
    expect(lines[0]).toMatch(/^team,applicant,name,/);
    expect(lines).toHaveLength(10);
    const teamOf = (id: string) => lines.find((line) => line.split(',')[1] === id)?.split(',')[0];
    expect(teamOf('a0')).toBe(teamOf('a1'));
    const result = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'));
    expect(result.teams).toHaveLength(3);
    expect(result.findings.map(({ code }: { code: string }) => code)).toContain('teams-without-letters');
  });

  it('forms teams by goals of a file of their own, none without what it must have', async () => {
    await writeFile(
      join(folder, 'goals.yaml'),
      'teams:\n  size: 3\n  coverage: { weight: much, needs: [{ role: builder, must: true }] }\n',
    );
    const { exitCode: status, stdout } = await runCli(
      ['teams', '--applicants', 'people.csv', '--rules', 'goals.yaml', '--json'],
      { cwd: folder },
    );
    expect(status).toBe(0);
    const { teams } = JSON.parse(stdout);
    expect(teams.map(({ covered }: { covered: readonly string[] }) => covered)).toEqual([
      ['builder'],
      ['builder'],
      ['builder'],
    ]);
  });

  it('says why no teams can be formed, and exits with 4', async () => {
    const { exitCode: status, stderr } = await runCli(
      ['teams', '--applicants', 'people.csv', '--size', '5', '-o', 'out'],
      { cwd: folder },
    );
    expect(status).toBe(4);
    expect(stderr).toContain('9');
  });

  it('asks for a list where none is named', async () => {
    expect((await runCli(['teams'], { cwd: folder })).exitCode).toBe(2);
  });
});
