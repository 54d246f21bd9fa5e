import { describe, expect, it } from 'vitest';
import type { Programme } from '../programme/programme';
import { applicant, workshop } from '../test-support';
import { checkProgramme } from './check-programme';
import { findCopyFindings } from './find-copy-findings';
import { matchProgramme } from './match-programme';

const DIKE =
  'Since the winter flood I walk along the old dike behind our village every Sunday with a home made moisture probe, and I have learned that the badgers, not the rain, decide where the water comes through first.';
const ORGAN =
  'I tune church organs for a living, and because nobody could tell me why the same pipe drifts in one chapel but not in another, I logged temperature and pitch for a year and fitted a model that now plans my journeys.';
const FERN =
  'The herbarium where I volunteer holds nine hundred ferns without a name; I photographed their undersides, trained a classifier on those that have one, and sent the botanists a list that they still argue about.';

function programme(letters: Readonly<Record<string, string>>, name = 'Fenmarsh Summer School'): Programme {
  return {
    ...workshop,
    settings: { ...workshop.settings, name },
    applicants: Object.entries(letters).map(([id, letter]) => applicant(id, { letter })),
  };
}

/** A word of its own for every number. */
function spell(number: number): string {
  return [...String(number)].map((digit) => `${'bcdfghjklm'.charAt(Number(digit))}o`).join('');
}

describe('findCopyFindings', () => {
  it('tells whose letters share a passage, quotes its middle, and says where it stands', () => {
    const letters = { ada: `Hello! ${DIKE} ${ORGAN}`, bo: `${FERN} ${DIKE}` };
    const { findings, copied } = findCopyFindings(programme(letters));
    expect(findings).toMatchObject([
      {
        code: 'letters-share-passage',
        severity: 'warning',
        message:
          'The letters of "ada" and "bo" share a passage of 38 words: “… every Sunday with a home made moisture probe, and I have learned …”.',
      },
    ]);
    const [[first, second] = []] = findings[0]?.passages ?? [];
    expect(letters.ada.slice(first?.start, first?.end)).toBe(DIKE.slice(0, -1));
    expect(letters.bo.slice(second?.start, second?.end)).toBe(DIKE.slice(0, -1));
    expect([...copied]).toEqual(['ada', 'bo']);
  });

  it('tells of letters sent twice and of templates', () => {
    const twice = findCopyFindings(programme({ ada: `${DIKE} ${ORGAN}`, bo: `${DIKE} ${ORGAN} Bo` }));
    expect(twice.findings.map(({ code }) => code)).toEqual(['letters-copied']);
    const template = findCopyFindings(
      programme({
        a: `${DIKE} ${ORGAN}`,
        b: `${DIKE} ${FERN}`,
        c: `${DIKE} ${FERN.split(' ').toReversed().join(' ')}`,
      }),
    );
    expect(template.findings.map(({ message }) => message)).toEqual([
      '3 letters share a passage of 38 words: “… every Sunday with a home made moisture probe, and I have learned …”. They are those of "a", "b" and "c".',
    ]);
  });

  it('leaves letters that are the same to the check, and still has people look at them', () => {
    const { findings, copied } = findCopyFindings(programme({ ada: DIKE, bo: `${DIKE}\n`, cy: ORGAN }));
    expect(findings).toEqual([]);
    expect([...copied]).toEqual(['ada', 'bo']);
  });

  it("lets letters quote the programme's own descriptions", () => {
    const quoting = programme({ ada: `${DIKE} ${ORGAN}`, bo: `${FERN} ${DIKE}` });
    const [project, ...rest] = quoting.projects;
    if (project === undefined) throw new Error('the workshop has no project');
    expect(findCopyFindings({ ...quoting, projects: [{ ...project, description: DIKE }, ...rest] }).findings).toEqual(
      [],
    );
    const russian = { ...project, descriptions: { ru: DIKE } };
    expect(findCopyFindings({ ...quoting, projects: [russian, ...rest] }).findings).toEqual([]);
  });

  it('tells which letter names another programme', () => {
    const letters = { ada: `I am applying to the Saltmere Data School. ${DIKE}`, bo: ORGAN };
    const { findings, elsewhere } = findCopyFindings(programme(letters));
    expect(findings).toMatchObject([
      {
        code: 'other-programme-named',
        value: 'ada',
        message: 'The letter of "ada" names another programme: “am applying to the Saltmere Data School”.',
        passages: [[{ applicant: 'ada', start: 2, end: 41 }]],
      },
    ]);
    expect([...elsewhere]).toEqual(['ada']);
    expect(findCopyFindings(programme(letters, 'Programme')).findings).toEqual([]);
  });

  it('lists fifty of a kind and counts the rest', () => {
    const letters = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => {
        const number = Math.floor(index / 2);
        const own = Array.from({ length: 40 }, (_, place) => spell((number + 1) * 1000 + place)).join(' ');
        return [`p${100 + index}`, `${own} ${index % 2 === 0 ? ORGAN.slice(0, 60) : FERN.slice(0, 60)}`];
      }),
    );
    const { findings, copied } = findCopyFindings(programme(letters));
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)?.message).toContain('15 more findings of the kind letters-copied');
    expect(copied.size).toBe(130);
  });
});

describe('the match', () => {
  const given = programme({
    ada: `${DIKE} ${ORGAN}`,
    bo: `${DIKE} ${FERN} ${FERN.split(' ').toReversed().join(' ')}`,
    cy: `I am applying to the Saltmere Data School. ${FERN.split(' ').toSorted().join(' ')}`,
  });

  it('reports them, as the check does, and has people look at them first', async () => {
    const result = await matchProgramme(given);
    if (result.status === 'infeasible') throw new Error(result.conflict.message);
    const codes = result.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['letters-share-passage', 'other-programme-named']));
    expect(await checkProgramme(given)).toEqual(result.findings);
    expect(result.lookFirst.filter(({ reason }) => reason === 'copied-letter' || reason === 'other-programme')).toEqual(
      [
        { applicant: 'ada', reason: 'copied-letter' },
        { applicant: 'bo', reason: 'copied-letter' },
        { applicant: 'cy', reason: 'other-programme' },
      ],
    );
  });

  it('gives the same result whatever the order of applicants', async () => {
    const reversed = { ...given, applicants: given.applicants.toReversed() };
    expect(await matchProgramme(reversed)).toEqual(await matchProgramme(given));
  });
});
