import { describe, expect, it } from 'vitest';
import { matchProgrammeDetailed } from '../match/match-programme';
import type { Programme } from '../programme/programme';
import { applicant, programme, project, workshop } from '../test-support';
import type { DetailedMatch, SolvedMatch } from '../types';
import type { Changes } from './changes';
import { type RepairOptions, repairAssignment } from './repair-assignment';

/** A match by scores that a reader can see: rows of applicants, columns of projects, both in the order of the programme. */
async function matchByScores(given: Programme, scores: readonly (readonly number[])[]): Promise<DetailedMatch> {
  const affinities = {
    applicants: given.applicants.map(({ id }) => id),
    targets: given.projects.map(({ id }) => id),
    values: Float64Array.from(scores.flat()),
  };
  return matchProgrammeDetailed(given, { affinities });
}

async function repair({ result, draft, affinities }: DetailedMatch, changes: Changes, options: RepairOptions = {}) {
  const outcome = await repairAssignment(draft, result as SolvedMatch, changes, { affinities, ...options });
  if (outcome.status === 'bad') throw new Error(outcome.findings.map(({ message }) => message).join('\n'));
  return { ...outcome.match, report: outcome.changes };
}

function placesOf({ result }: Pick<DetailedMatch, 'result'>): readonly string[] {
  return (result as SolvedMatch).assignments.map(({ applicant, project }) => `${applicant}:${project}`);
}

const people = ['ann', 'ben', 'cleo', 'dan'].map((id) => applicant(id, { name: id.toUpperCase() }));
/** Two places, four people: Ann and Ben have them. */
const small = () =>
  matchByScores(programme({ applicants: people, projects: [project('bees'), project('maps')] }), [
    [0.9, 0.2],
    [0.3, 0.8],
    [0.7, 0.6],
    [0.1, 0.5],
  ]);

describe('repairing an assignment', () => {
  it('gives the place of somebody who withdrew to the best of those without one, and moves nobody', async () => {
    const before = await small();
    expect(placesOf(before)).toEqual(['ann:bees', 'ben:maps']);
    const after = await repair(before, { withdraw: ['ann'] });
    expect(placesOf(after)).toEqual(['ben:maps', 'cleo:bees']);
    expect(after.report).toMatchObject({
      taken: { out: [{ applicant: 'ann', why: 'withdrawn' }], count: 1 },
      moved: [],
      left: [{ applicant: 'ann', from: ['bees'], to: [], because: [{ kind: 'withdrawn' }], why: 'withdrew' }],
      cameIn: [{ applicant: 'cleo', to: ['bees'], why: 'takes the place that ann left' }],
      net: { moves: 0, lost: 0 },
    });
  });

  it('moves somebody where somebody else would have no place', async () => {
    const before = await matchByScores(
      programme({ applicants: people.slice(0, 2), projects: [project('bees'), project('maps', { max: 2 })] }),
      [
        [0.9, 0.2],
        [0.3, 0.8],
      ],
    );
    expect(placesOf(before)).toEqual(['ann:bees', 'ben:maps']);
    const after = await repair(before, { add: [applicant('eve', { avoidProjects: ['maps'] })] });
    expect(placesOf(after)).toEqual(['ann:maps', 'ben:maps', 'eve:bees']);
    expect(after.report.moved).toEqual([
      {
        applicant: 'ann',
        from: ['bees'],
        to: ['maps'],
        because: [{ kind: 'makes-room-for', other: 'eve' }, { kind: 'free-place' }],
        why: 'makes room for eve and takes a free place',
      },
    ]);
  });

  it('lets nobody lose their place to somebody who fits better', async () => {
    const before = await small();
    const after = await repair(before, { add: [applicant('zoe', { name: 'Zoe' })] }, { costOfMove: 0 });
    expect(placesOf(after)).toEqual(['ann:bees', 'ben:maps']);
    expect(after.report).toMatchObject({
      taken: { added: [{ applicant: 'zoe', hasLetter: false, hasWishes: false }] },
    });
  });

  it('moves people where it pays more than a move costs, and says what it costs that the others stay', async () => {
    const before = await matchByScores(
      programme({ applicants: people.slice(0, 3), projects: [project('bees'), project('maps'), project('oak')] }),
      [
        [0.9, 0.8, 0.1],
        [0.8, 0.2, 0.5],
        [0.1, 0.1, 0.9],
      ],
    );
    expect(placesOf(before)).toEqual(['ann:maps', 'ben:bees', 'cleo:oak']);
    const stay = await repair(before, { withdraw: ['ben'] });
    expect(placesOf(stay)).toEqual(['ann:maps', 'cleo:oak']);
    expect(stay.result.status).toBe('optimal');
    expect((stay.result as SolvedMatch).gap).toBeCloseTo(0.1);
    const go = await repair(before, { withdraw: ['ben'] }, { costOfMove: 0.05, frontier: true });
    expect(placesOf(go)).toEqual(['ann:bees', 'cleo:oak']);
    expect(go.report.frontier?.map(({ moves }) => moves)).toEqual([0, 1]);
    expect(go.report.net?.net).toBeCloseTo(1.75);
    const most = await repair(before, { withdraw: ['ben'] }, { mostMoves: 0 });
    expect(placesOf(most)).toEqual(['ann:maps', 'cleo:oak']);
  });

  it('takes a list of who is present: everyone else is out, whole, and can come back', async () => {
    const before = await small();
    const there = await repair(before, { present: ['ben', 'dan'] });
    expect(placesOf(there)).toEqual(['ben:maps', 'dan:bees']);
    expect(there.draft.programme.applicants.map(({ id }) => id)).toEqual(['ben', 'dan']);
    expect(there.draft.state?.away.map(({ applicant, why }) => [applicant.id, why])).toEqual([
      ['ann', 'absent'],
      ['cleo', 'absent'],
    ]);
    const late = await repair(there, { comeBack: ['ann'] });
    expect(placesOf(late)).toEqual(['ben:maps', 'dan:bees']);
    expect((late.result as SolvedMatch).unplaced.map(({ applicant }) => applicant)).toEqual(['ann']);
  });

  it('fills new places and empties those that are gone', async () => {
    const before = await small();
    const more = await repair(before, { projects: [project('bees', { max: 2 })] });
    expect(placesOf(more)).toEqual(['ann:bees', 'ben:maps', 'cleo:bees']);
    const fewer = await repair(more, { projects: [project('bees', { max: 1 })] });
    expect(fewer.result).toMatchObject({ placed: 2 });
    expect(fewer.report.lostPlace).toHaveLength(1);
  });

  it('keeps an accepted place, never offers a declined one again, and frees an expired one', async () => {
    const before = await small();
    const replied = await repair(before, {
      replies: [
        { applicant: 'ann', project: 'bees', reply: 'declined' },
        { applicant: 'ben', project: 'maps', reply: 'accepted' },
      ],
    });
    expect(placesOf(replied)).toEqual(['ben:maps', 'cleo:bees']);
    const open = await repair(replied, { projects: [project('bees', { max: 4 })] });
    expect(placesOf(open)).toEqual(['ben:maps', 'cleo:bees', 'dan:bees']);
    const expired = await repair(open, { replies: [{ applicant: 'dan', project: 'bees', reply: 'expired' }] });
    expect(expired.draft.state?.away.map(({ applicant, why }) => [applicant.id, why])).toEqual([['dan', 'expired']]);
  });

  it('makes the organiser’s own moves, also against a refusal, and keeps them', async () => {
    const before = await small();
    const moved = await repair(before, { moves: [{ applicant: 'dan', project: 'bees' }] });
    expect(placesOf(moved)).toEqual(['ben:maps', 'dan:bees']);
    expect(moved.report.cameIn[0]?.why).toBe('moved by the organiser');
    expect(moved.report.lostPlace[0]).toMatchObject({ applicant: 'ann', why: 'makes room for dan' });
    const later = await repair(moved, { add: [] }, { costOfMove: 0 });
    expect(placesOf(later)).toEqual(['ben:maps', 'dan:bees']);
  });

  it('holds people and projects that are frozen, and those who were told, until they are released', async () => {
    const scores = [
      [0.9, 0.8],
      [0.8, 0.1],
    ];
    const wide = programme({ applicants: people.slice(0, 2), projects: [project('bees'), project('maps')] });
    const before = await matchByScores(wide, scores);
    expect(placesOf(before)).toEqual(['ann:maps', 'ben:bees']);
    const told = await repair(before, { published: true });
    const free = { costOfMove: 0 };
    expect(placesOf(await repair(told, { withdraw: ['ben'] }, free))).toEqual(['ann:maps']);
    expect(placesOf(await repair(told, { withdraw: ['ben'], unfreeze: ['ann'] }, free))).toEqual(['ann:bees']);
    const frozen = await repair(before, { freeze: ['bees'], withdraw: ['ben'] }, free);
    expect(placesOf(frozen)).toEqual(['ann:maps']);
    expect(placesOf(await repair(frozen, { unfreeze: ['bees'] }, free))).toEqual(['ann:bees']);
  });

  it('says everything that means nothing in this draft at once, and changes nothing', async () => {
    const { draft, result, affinities } = await small();
    const changes: Changes = {
      withdraw: ['cloe'],
      moves: [{ applicant: 'ben', project: 'nowhere' }],
      replies: [{ applicant: 'cleo', project: 'bees', reply: 'accepted', row: 4 }],
      freeze: ['nobody-at-all'],
    };
    const outcome = await repairAssignment(draft, result as SolvedMatch, changes, { affinities });
    expect(outcome).toMatchObject({ status: 'bad' });
    const messages = outcome.status === 'bad' ? outcome.findings.map(({ message }) => message) : [];
    expect(messages).toEqual([
      '"cloe" is nobody in this draft. Did you mean "cleo"?',
      '"cleo" in "bees": they have no place there in this draft. To put them there, move them yourself.',
      '"nowhere" is no project of this draft.',
      '"nobody-at-all" is neither a person nor a project of this draft.',
    ]);
  });

  it('takes the same export twice with nothing changed the second time', async () => {
    const before = await small();
    const newer = [
      applicant('a-1', { name: 'Ann', email: 'ann@example.org', letter: 'Bees.' }),
      applicant('cleo', { preferences: ['maps'] }),
      applicant('new', { name: 'Nora' }),
    ];
    const once = await repair(before, { applicants: newer });
    expect(once.report.taken).toMatchObject({
      added: [{ applicant: 'new' }],
      changed: [
        { applicant: 'ann', fields: ['email', 'letter'] },
        { applicant: 'cleo', fields: ['preferences'] },
      ],
      gone: ['ben', 'dan'],
    });
    const twice = await repair(once, { applicants: newer });
    expect(twice.report.taken.count).toBe(0);
    expect(twice.draft).toEqual(once.draft);
    expect(placesOf(twice)).toEqual(placesOf(once));
  });

  it('reads late letters with the model of the draft, and moves nobody else’s affinity', async () => {
    const before = await matchProgrammeDetailed(workshop);
    const letter = 'I keep bees and film the dances of each bee in the hive, frame by frame.';
    const after = await repair(before, {
      add: [applicant('eve', { letter })],
      projects: [
        project('hive', {
          title: 'Bees on camera',
          description: 'Follow each bee of a hive with a camera and read the dances from the frames.',
          max: 2,
        }),
      ],
    });
    expect(placesOf(after)).toEqual(['ada:storm', 'ben:hive', 'cy:queue', 'eve:hive']);
    const [old, now] = [before.result, after.result].map((each) =>
      (each as SolvedMatch).assignments.find(({ applicant }) => applicant === 'ben'),
    );
    expect(now).toMatchObject({ affinity: old?.affinity, evidence: old?.evidence, rank: old?.rank });
    expect(
      (after.result as SolvedMatch).assignments.find(({ applicant }) => applicant === 'eve')?.evidence?.terms.length,
    ).toBeGreaterThan(0);
    // Affinities that were not kept are read again, and are the same.
    const again = await repair({ ...before, affinities: {} }, {});
    expect(again.affinities.projects?.values).toEqual(before.affinities.projects?.values);
  });
});
