import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';

/** Both people wish for the greenhouse; it wants Bo more, whatever Ada wishes. */
const folder = {
  'programme.yaml': 'name: Two gardens\n',
  'applicants.csv':
    'id,letter,preferences\nada,I grow tomatoes under glass.,greenhouse\nbo,I count tomatoes under glass.,greenhouse;orchard\n',
  'projects.csv':
    'id,title,description,min,max\ngreenhouse,Greenhouse,Tomatoes under glass.,0,1\norchard,Orchard,Apples and pears.,0,1\n',
  'affinity.csv':
    'applicant,project,affinity\nada,greenhouse,0.2\nada,orchard,0.1\nbo,greenhouse,0.9\nbo,orchard,0.8\n',
};

describe('match --objective stable', () => {
  it('leaves no mutual regrets and says what that costs in total', async () => {
    const cwd = await makeFolder(folder);
    const args = ['match', '.', '--affinity', 'affinity.csv', '--objective', 'stable'];
    const { exitCode, stdout } = await runCli([...args, '--json'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ status: 'optimal', placed: 2, stability: { mostPlaced: 2 } });
    expect(result.settings.objective).toBe('stable');
    const placed = Object.fromEntries(
      result.assignments.map(({ applicant, project }: { applicant: string; project: string }) => [applicant, project]),
    );
    expect(placed).toEqual({ ada: 'orchard', bo: 'greenhouse' });
    expect(result.stability.bestTotal).toBeGreaterThan(result.objective);
    const text = await runCli([...args, '-o', 'out'], { cwd });
    expect(`${text.stdout}${text.stderr}`).toContain(
      'No mutual regrets. No person and project would both rather have each other',
    );
  });

  it('refuses several places a person and names the remedy', async () => {
    const cwd = await makeFolder({ ...folder, 'programme.yaml': 'name: Two gardens\nplaces: 2\n' });
    const { exitCode, stderr } = await runCli(['match', '.', '--objective', 'stable', '--json'], { cwd });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stderr).toContain('gives each person one place, and places allow 2');
    expect(stderr).toContain('Set places to at most 1');
  });
});

describe('solve with the objective stable', () => {
  const problem = {
    applicants: ['a1', 'a2'],
    projects: [
      { id: 'p1', min: 0, max: 1 },
      { id: 'p2', min: 0, max: 1 },
    ],
    scores: [
      [0.9, 0.8],
      [0.7, 0.1],
    ],
    objective: 'stable',
  };

  it('prints the places and what stability costs', async () => {
    const { exitCode, stdout } = await runCli(['solve', '-'], { stdin: JSON.stringify(problem) });
    expect(exitCode).toBe(exitCodes.fine);
    const outcome = JSON.parse(stdout);
    expect(outcome).toMatchObject({
      status: 'optimal',
      objective: 1,
      bound: 1.5,
      stability: { mostPlaced: 2, bestTotal: 1.5 },
      assignments: [
        { applicant: 'a1', project: 'p1', score: 0.9 },
        { applicant: 'a2', project: 'p2', score: 0.1 },
      ],
    });
  });

  it('refuses several places each', async () => {
    const { exitCode, stderr } = await runCli(['solve', '-'], { stdin: JSON.stringify({ ...problem, places: 2 }) });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stderr).toContain('"stable" gives each applicant one place, and places allow 2');
  });
});
