import { describe, expect, it } from 'vitest';
import { matchProgrammeDetailed } from '../match/match-programme';
import { applicant, mentor, programme } from '../test-support';
import type { SolvedMatch } from '../types';
import { readReplies } from './read-replies';
import { repairAssignment } from './repair-assignment';

const given = programme({
  applicants: [
    applicant('ada', { letter: 'I keep bees and film the hive.' }),
    applicant('ben', { letter: 'I measure rivers and their floods.' }),
  ],
  mentors: [
    mentor('mira', { name: 'Mira Holm', description: 'Bees, hives and flowers.', max: 1 }),
    mentor('nils', { description: 'Rivers and floods.', max: 1 }),
    mentor('olga', { description: 'Bees on rivers.', max: 1 }),
  ],
});

async function match() {
  const run = await matchProgrammeDetailed(given);
  if (run.result.status === 'infeasible') throw new Error('the example cannot hold');
  return { ...run, result: run.result };
}

const table = (...rows: readonly Readonly<Record<string, string>>[]) => ({
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
});
const pairsOf = (result: SolvedMatch) =>
  result.mentors?.pairings.map(({ applicant: id, mentor: by }) => `${id}:${by}`) ?? [];

describe('replies about mentors', () => {
  it('give who declined another mentor, keep who accepted, and never offer a declined pair again', async () => {
    const run = await match();
    expect(pairsOf(run.result)).toEqual(['ada:mira', 'ben:nils']);
    const { mentorReplies, findings } = readReplies(
      table({ applicant: 'ada', mentor: 'Mira Holm', reply: 'declined' }, { applicant: 'ben', reply: 'yes' }),
      run.draft,
      run.result,
    );
    expect(findings).toEqual([]);
    const repaired = await repairAssignment(run.draft, run.result, { mentorReplies });
    if (repaired.status === 'bad') throw new Error(JSON.stringify(repaired.findings));
    const { result, draft } = repaired.match;
    if (result.status === 'infeasible') throw new Error('the example cannot hold');
    expect(pairsOf(result)).toEqual(['ada:olga', 'ben:nils']);
    expect(repaired.changes.moved).toMatchObject([{ applicant: 'ada', because: [{ kind: 'declined' }, {}] }]);
    expect(draft.state?.mentorReplies).toHaveLength(2);

    const later = await repairAssignment(draft, result, {});
    if (later.status === 'bad' || later.match.result.status === 'infeasible') throw new Error('refused');
    expect(pairsOf(later.match.result)).toEqual(['ada:olga', 'ben:nils']);
  });

  it('are refused where they cannot follow, or name no pair', async () => {
    const { draft, result } = await match();
    const refused = await repairAssignment(draft, result, {
      mentorReplies: [
        { applicant: 'ada', mentor: 'nils', reply: 'accepted' },
        { applicant: 'ben', mentor: 'nils', reply: 'ended' },
        { applicant: 'ben', mentor: 'nobody', reply: 'declined' },
      ],
    });
    if (refused.status !== 'bad') throw new Error('taken in');
    expect(refused.findings.map(({ code }) => code)).toEqual([
      'reply-out-of-order',
      'reply-out-of-order',
      'unknown-pair',
    ]);
    const read = readReplies(table({ applicant: 'ada', mentor: 'Mirra', reply: 'no' }), draft, result);
    expect(read.findings.map(({ code, row }) => [code, row])).toEqual([['unknown-mentor', 2]]);
  });
});
