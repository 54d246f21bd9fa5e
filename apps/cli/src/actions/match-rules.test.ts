import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InfeasibleMatch, SolvedMatch } from '@lettermatch/matcher';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';

/**
 * Six people who all state the same: three would be in `bees`, three in `river`, by what they wish. Rules then have their way alone.
 */
function school(rules: string, { projects = PROJECTS, mentors = '' } = {}): Readonly<Record<string, string>> {
  return {
    'programme.yaml': `name: A school\nseed: 3\nrules:\n${rules}`,
    'applicants.csv': `id,name,email,preferences,level,university,availability,timezone
ann,Ann Larsen,ann@hall.example.org,bees;river,master,Hall,Mon 10:00-12:00,UTC+0
ben,Ben Okoro,ben@mill.example.org,bees;river,bachelor,Mill,Mon 10:00-12:00,UTC+0
cleo,Cleo Marsh,cleo@hall.example.org,bees;river,,Hall,Tue 10:00-12:00,UTC+0
dan,Dan Roth,dan@mill.example.org,river;bees,master,Mill,Tue 10:00-12:00,UTC+0
eva,Eva Lund,eva@quay.example.org,river;bees,bachelor,Quay,Mon 10:00-12:00,UTC+0
finn,Finn Hale,finn@quay.example.org,river;bees,bachelor,Quay,Mon 10:00-12:00,UTC+0
`,
    'projects.csv': projects,
    ...(mentors === '' ? {} : { 'mentors.csv': mentors }),
  };
}

const PROJECTS = `id,title,description,min,max,times
bees,Counting bees,A camera at the hive counts bees.,1,4,Mon-Fri 10:00-12:00
river,Warning of floods,A river gauge that measures the water level.,1,4,Mon 08:00-14:00
`;

async function match(rules: string, given: Parameters<typeof school>[1] = {}) {
  const cwd = await makeFolder(school(rules, given));
  const { exitCode, stdout, stderr } = await runCli(['match', '.', '-o', 'out'], { cwd });
  if (stdout === '') throw new Error(stderr);
  const result = JSON.parse(await readFile(join(cwd, 'out', 'run.json'), 'utf8')) as SolvedMatch;
  const projectOf = Object.fromEntries(
    (result.assignments ?? []).map(({ applicant, project }) => [applicant, project]),
  );
  return { exitCode, result, projectOf, told: stdout.replaceAll(/\s+/gu, ' ') };
}

/** Who is where without any rule. */
const WISHED = { ann: 'bees', ben: 'bees', cleo: 'bees', dan: 'river', eva: 'river', finn: 'river' };

describe('a hard rule always holds', () => {
  it('together: people who wish for different projects share one', async () => {
    const { projectOf, exitCode } = await match('  together: [[ann, dan]]\n');
    expect(exitCode).toBe(exitCodes.fine);
    expect(projectOf['ann']).toBe(projectOf['dan']);
  });

  it('apart: people who wish for one project do not share it', async () => {
    const { projectOf, result } = await match('  apart: [[ann, ben]]\n');
    expect(projectOf['ann']).not.toBe(projectOf['ben']);
    expect(result.rules).toMatchObject({ method: 'mip', penalty: 0 });
    expect(result.rules?.netGap).toBeCloseTo(0, 9);
    expect(result.gap).toBeGreaterThan(0);
  });

  it('require: nobody who states something else, nor who states nothing', async () => {
    const { projectOf } = await match('  require: [{ project: bees, level: [master, phd] }]\n');
    const inBees = Object.keys(projectOf).filter((id) => projectOf[id] === 'bees');
    expect(inBees).toEqual(['ann', 'dan']);
  });

  it('at-most and at-least: so many of a kind', async () => {
    const most = await match('  at-most: [{ count: 1, level: bachelor, project: river }]\n');
    expect(['ben', 'eva', 'finn'].filter((id) => most.projectOf[id] === 'river')).toHaveLength(1);
    const least = await match('  at-least: [{ count: 2, level: master, project: river }]\n');
    expect(least.projectOf).toMatchObject({ ann: 'river', dan: 'river' });
  });

  it('not-alone: nobody is the only one of a kind', async () => {
    const { projectOf } = await match('  not-alone: [{ each: university }]\n');
    expect(projectOf['ben']).toBe(projectOf['dan']);
    expect(projectOf['eva']).toBe(projectOf['finn']);
  });

  it('availability: nobody without an hour in common', async () => {
    const rule = '  availability: [{ applicants: availability, projects: times, hours: 1 }]\n';
    const { projectOf } = await match(rule);
    expect(projectOf).toMatchObject({ cleo: 'bees', dan: 'bees' });
  });

  it('priority: these come first where places are too few', async () => {
    const few = PROJECTS.replaceAll(',1,4,', ',0,1,');
    const { projectOf } = await match('  priority: [{ applicants: [finn, cleo] }]\n', { projects: few });
    expect(projectOf).toEqual({ cleo: 'bees', finn: 'river' });
  });

  it('choices: a no is never placed, a must is kept and said to be', async () => {
    const { projectOf, result } = await match('  choices: [{ project: bees, no: [ann], must: [dan], yes: [ben] }]\n');
    expect(projectOf).toMatchObject({ ann: 'river', dan: 'bees', ben: 'bees' });
    const placed = (id: string) => result.assignments.find(({ applicant }) => applicant === id);
    expect(placed('dan')?.decidedBy).toBe('lock');
    expect(placed('ben')?.rulesCounted).toMatchObject([{ rule: { kind: 'choices' }, by: 0.1 }]);
  });

  it('conflicts: nobody gets a mentor of their own house', async () => {
    const mentors = `id,name,email,description,max
mia,Mia Holm,mia@hall.example.org,Bees and rivers.,3
noa,Noa Berg,noa@mill.example.org,Bees and rivers.,3
`;
    const { result } = await match('  conflicts: [email-domain]\n', { mentors });
    const mentorOf = Object.fromEntries(result.mentors?.pairings.map((each) => [each.applicant, each.mentor]) ?? []);
    expect(mentorOf).toMatchObject({ ann: 'noa', cleo: 'noa', ben: 'mia', dan: 'mia' });
    expect(result.findings.filter(({ code }) => code === 'conflict-found')).toHaveLength(4);
  });
});

describe('a soft rule', () => {
  it.each([
    ['together', '[{ applicants: [ann, dan], weight: 0.1 }]', 'ann and dan stay together if possible'],
    ['apart', '[{ applicants: [ann, ben], weight: 0.1 }]', 'ann and ben are kept apart if possible'],
    ['require', '[{ project: bees, level: [master], weight: 0.1 }]', 'bees takes only people whose level is master'],
    ['at-most', '[{ count: 1, level: bachelor, project: river, weight: 0.1 }]', 'at most 1 person'],
    ['at-least', '[{ count: 2, level: master, project: river, weight: 0.1 }]', 'at least 2 people'],
    ['not-alone', '[{ each: university, weight: 0.1 }]', 'nobody is the only one'],
    ['availability', '[{ applicants: availability, projects: times, weight: 0.1 }]', 'at least 1 hour a week'],
  ])('%s yields to wishes, and is listed with what it cost', async (kind, rule, words) => {
    const { exitCode, projectOf, result, told } = await match(`  ${kind}: ${rule}\n`);
    expect(exitCode).toBe(exitCodes.fine);
    expect(projectOf).toEqual(WISHED);
    expect(result.breaches?.length).toBeGreaterThan(0);
    for (const { cost, count } of result.breaches ?? []) expect(cost).toBeCloseTo(0.1 * count, 9);
    expect(told).toContain('Rules 1 soft rule is not kept everywhere; all others hold.');
    expect(told).toContain(words);
  });

  it('costs what the proof takes off the total', async () => {
    const { result, told } = await match('  at-most: [{ count: 1, level: bachelor, project: river, weight: 0.1 }]\n');
    const { penalty = 0, net, netBound } = result.rules ?? {};
    expect(penalty).toBeGreaterThan(0);
    expect(net).toBeCloseTo(result.objective - penalty, 9);
    expect(netBound).toBeCloseTo(result.objective - penalty, 9);
    expect(told).toContain('for what soft rules miss and projects that stay closed');
  });
});

describe('a project that may stay closed', () => {
  const few = (min: number) => PROJECTS.replace('level.,1,4', `level.,${min},6`).replace('bees.,1,4', 'bees.,0,6');

  it('is closed where its minimum costs more, and the other choice has a price', async () => {
    const { projectOf, result, told } = await match(
      '  lock: [eva: bees]\n  may-close: [{ project: river, cost: 0.1 }]\n',
      {
        projects: few(5),
      },
    );
    expect(new Set(Object.values(projectOf))).toEqual(new Set(['bees']));
    expect(result.rules?.closings).toMatchObject([{ project: 'river', isClosed: true }]);
    expect(result.breaches).toMatchObject([{ rule: { kind: 'mayClose', index: 0 }, cost: 0.1 }]);
    expect(told).toMatch(/Warning of floods: Closed\. Opening it would cost [\d.]+ of the total\./u);
  });

  it('is open where people wish for it', async () => {
    const { result, told } = await match('  may-close: [river]\n', { projects: few(2) });
    expect(result.rules?.closings).toMatchObject([{ isClosed: false, other: { placesLost: 0 } }]);
    expect(told).toMatch(/Warning of floods: Open\. Closing it would cost [\d.]+ of the total\./u);
  });
});

describe('rules that cannot all hold', () => {
  it('are named with who asked for them, and what would end it; the exit code is 4', async () => {
    const rules = `  together: [{ applicants: [ann, ben, dan], by: Hanne }]
  at-most: [{ count: 1, level: master, reason: One reader each., by: Yuki }]
`;
    const { exitCode, result, told } = await match(rules);
    // Nobody has to have a place, so leaving the three out keeps both rules.
    expect(exitCode).toBe(exitCodes.fine);
    expect(result.unplaced.map(({ applicant }) => applicant)).toEqual(['ann', 'ben', 'dan']);
    expect(told).toContain('Ann Larsen');

    const strict = await makeFolder({
      ...school(rules),
      'programme.yaml': `name: A school\nplaces: { min: 1, max: 1 }\nrules:\n${rules}`,
    });
    const ended = await runCli(['match', '.', '-o', 'out'], { cwd: strict });
    expect(ended.exitCode).toBe(exitCodes.infeasible);
    const text = ended.stdout.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('These cannot all hold; without any one of them the others can:');
    expect(text).toContain('- ann, ben and dan stay together (asked by Hanne).');
    expect(text).toContain(
      '- at most 1 person whose level is master in each of bees and river (One reader each; asked by Yuki).',
    );
    expect(text).toContain('Ask for 2 instead of 1 in:');
    const { conflict, repairs } = JSON.parse(
      await readFile(join(strict, 'out', 'run.json'), 'utf8'),
    ) as InfeasibleMatch;
    expect(conflict.kind).toBe('rules');
    expect(repairs.length).toBeGreaterThan(1);
  });
});

describe('check', () => {
  it('says what each rule does in numbers, and warns of those it leaves no project', async () => {
    const cwd = await makeFolder(
      school('  require: [{ project: [bees, river], level: [master, phd], reason: It is hard. }]\n'),
    );
    const { stdout, exitCode } = await runCli(['check', '.'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
      'Rules bees and river take only people whose level is master or phd (It is hard): this excludes 4 people, 1 of them because the cell is blank',
    );
    const { rules, findings } = JSON.parse((await runCli(['check', '.', '--json'], { cwd })).stdout);
    expect(rules).toMatchObject([{ rule: { kind: 'require', index: 0 }, excludedPeople: 4, excludedUnknown: 1 }]);
    const codes = findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('rule-excludes-unknown');
    expect(codes.filter((code: string) => code === 'no-project-left')).toHaveLength(4);
  });
});
