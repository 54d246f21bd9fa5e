import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { RawTable } from '../programme/raw-programme';
import { buildReferenceIndex } from '../programme/reference-index';
import type { Draft, Reply, SolvedMatch } from '../types';
import type { GivenMentorReply, GivenReply } from './changes';
import { createPersonFinder } from './find-person';
import { fold, hasColumn, PERSON_COLUMNS, readCell } from './read-cells';

const PROJECT = ['project', 'project id', 'project title', 'title', 'place', 'проект'];
const MENTOR = ['mentor', 'mentor id', 'mentor name', 'наставник'];
const REPLY = ['reply', 'answer', 'response', 'status', 'decision', 'state', 'ответ', 'статус'];

/** What people write for each reply. */
const WORDS: Readonly<Record<Reply, string>> = {
  proposed: 'proposed offered sent invited предложено',
  accepted: 'accepted accept yes confirmed confirm да принято',
  declined: 'declined decline no rejected refused нет отказ',
  expired: 'expired timeout no-answer no-reply silent истекло',
  active: 'active started running участвует',
  ended: 'ended finished completed done left завершено',
};

const REPLIES = new Map(
  Object.entries(WORDS).flatMap(([reply, words]) => words.split(' ').map((word) => [word, reply as Reply] as const)),
);

/**
 * Reads replies: rows of applicant, project or mentor, and reply, headers and replies in many words. A row with a mentor is about the two of them; one with
 * neither is about the only place of that person, or their only mentor where there are no projects. One without a reply says nothing. All errors at once.
 */
export function readReplies(
  table: RawTable,
  draft: Draft,
  { assignments, mentors }: SolvedMatch,
): {
  readonly replies: readonly GivenReply[];
  readonly mentorReplies: readonly GivenMentorReply[];
  readonly findings: readonly Finding[];
} {
  const away = draft.state?.away.map(({ applicant }) => applicant) ?? [];
  const people = createPersonFinder([...draft.programme.applicants, ...away]);
  const projects = buildReferenceIndex(
    'project',
    draft.programme.projects.map(({ id, title }) => ({ id, names: [title] })),
  );
  const guides = buildReferenceIndex(
    'mentor',
    draft.programme.mentors.map(({ id, name, email }) => ({
      id,
      names: [name, email].flatMap((text) => (text === undefined ? [] : [text])),
    })),
  );
  const isMentorsAlone = draft.programme.projects.length === 0;
  const findings: Finding[] = [];
  const source = table.file === undefined ? {} : { file: table.file };
  if (table.rows.length > 0 && !hasColumn(table.rows, REPLY)) {
    const message = 'There is no column "reply".';
    const remedy = 'Add the columns applicant, project (or mentor) and reply.';
    return {
      replies: [],
      mentorReplies: [],
      findings: [{ code: 'missing-column', severity: 'error', ...source, message, remedy }],
    };
  }
  const replies: GivenReply[] = [];
  const mentorReplies: GivenMentorReply[] = [];
  for (const raw of table.rows) {
    const report = (code: string, column: string, value: string, message: string, remedy: string) =>
      findings.push({ code, severity: 'error', ...source, row: raw.row, column, value, message, remedy });
    const written = readCell(raw, REPLY);
    if (written === undefined) continue;
    const reply = REPLIES.get(fold(written).replaceAll(' ', '-'));
    if (reply === undefined) {
      const known = Object.keys(WORDS).join(', ');
      report('unknown-reply', 'reply', written, `${quote(written)} is no reply.`, `Write one of: ${known}.`);
    }
    const texts = [PERSON_COLUMNS.id, PERSON_COLUMNS.email, PERSON_COLUMNS.name].flatMap(
      (columns) => readCell(raw, columns) ?? [],
    );
    const meant = texts.map((text) => people.find(text)).find(({ status }) => status === 'one');
    const applicant = meant?.status === 'one' ? meant.id : undefined;
    if (applicant === undefined) {
      const [text = ''] = texts;
      const near = people.suggest(text).slice(0, 3).map(quote).join(' or ');
      const message = `${quote(text)} is nobody, or more than one person, of this draft.${near === '' ? '' : ` Did you mean ${near}?`}`;
      report('unknown-applicant', 'applicant', text, message, 'Write an id or an e-mail.');
    }
    const stated = readCell(raw, MENTOR);
    if (stated !== undefined || (isMentorsAlone && readCell(raw, PROJECT) === undefined)) {
      const mentor = readMentor(stated, applicant);
      if (applicant !== undefined && mentor !== undefined && reply !== undefined)
        mentorReplies.push({ applicant, mentor, reply, row: raw.row });
      continue;
    }
    const project = readProject(readCell(raw, PROJECT), applicant);
    if (applicant !== undefined && project !== undefined && reply !== undefined) {
      replies.push({ applicant, project, reply, row: raw.row });
    }

    function readMentor(text: string | undefined, person: string | undefined): string | undefined {
      if (text !== undefined) {
        const found = guides.find(text);
        if (found === undefined)
          report('unknown-mentor', 'mentor', text, guides.explain(text), 'Write an id, an e-mail or a name.');
        return found;
      }
      if (person === undefined) return undefined;
      const own = mentors?.pairings.filter((pairing) => pairing.applicant === person) ?? [];
      if (own.length === 1) return own[0]?.mentor;
      const message = `${quote(person)} has ${own.length} mentors in this draft.`;
      report('unknown-mentor', 'mentor', '', message, 'Say which mentor the reply is about.');
      return undefined;
    }

    function readProject(text: string | undefined, person: string | undefined): string | undefined {
      if (text !== undefined) {
        const found = projects.find(text);
        if (found === undefined)
          report('unknown-project', 'project', text, projects.explain(text), 'Write an id or a title.');
        return found;
      }
      if (person === undefined) return undefined;
      const own = assignments.filter((place) => place.applicant === person);
      if (own.length === 1) return own[0]?.project;
      const message = `${quote(person)} has ${own.length} places in this draft.`;
      report('unknown-project', 'project', '', message, 'Say which project the reply is about.');
      return undefined;
    }
  }
  return { replies, mentorReplies, findings };
}
