import { readProgrammeFiles } from '@lettermatch/files';
import {
  type Applicant,
  buildProgramme,
  type Changes,
  type Draft,
  type Finding,
  type Project,
  type RawProgramme,
  type RawTable,
  readPresence,
  readReplies,
  type Selection,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { CommandFailure } from '../command-failure';
import type { RepairFlags } from '../commands/repair';
import { exitCodes } from '../exit-codes';
import { findByName } from '../find-by-name';
import type { Io } from '../io';
import { failWithFindings } from '../programme/load-programme';
import { hasErrors } from '../programme/print-findings';
import { assertOneStandardInput } from '../read-input';
import { resolvePath } from '../resolve-path';
import { loadList } from './load-list';

/** What the command line says has changed. */
export interface LoadedChanges {
  readonly changes: Changes;
  /** People on the list of those present who never applied. */
  readonly walkUps: readonly Applicant[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every file and list that the command line names, and finds the people and projects that they mean.
 * @throws CommandFailure with exit code 3 once every finding is printed, where an error stands.
 */
export async function loadChanges(
  draft: Draft,
  result: SolvedMatch,
  flags: RepairFlags,
  io: Io,
): Promise<LoadedChanges> {
  assertOneStandardInput([flags.present, flags.add, flags.applicants, flags.projects, flags.replies]);
  const findings: Finding[] = [];
  const people = createPeopleNames(draft);
  const presence = flags.present === undefined ? undefined : await loadPresence(flags.present, draft, flags, io);
  findings.push(...(presence?.findings ?? []));
  const replies = flags.replies === undefined ? undefined : await loadReplies(flags.replies, draft, result, io);
  findings.push(...(replies?.findings ?? []));
  const projects =
    flags.projects === undefined ? undefined : await loadProjects(flags.projects, io).then(collect(findings));
  const places = flags.places === undefined ? [] : readPlaces(flags.places, draft);
  const all = [...(projects ?? []), ...places];
  const known = [...new Map([...draft.programme.projects, ...all].map((project) => [project.id, project])).values()];
  const load = (file: string) => loadApplicants(file, flags.letters, draft, known, io).then(collect(findings));
  const late = flags.add === undefined ? [] : await load(flags.add);
  const newer = flags.applicants === undefined ? undefined : await load(flags.applicants);
  if (hasErrors(findings)) throw failWithFindings(findings, io, 'Correct the rows and try again: nothing has changed.');

  const projectNames = known.map(({ id, title }) => ({ id, name: title }));
  const select = (text: string | undefined): Selection | undefined =>
    text === undefined
      ? undefined
      : text === 'all'
        ? 'all'
        : splitList(text).map((name) => findAny(name, [people, projectNames]));
  const [freeze, unfreeze] = [select(flags.freeze), select(flags.unfreeze)];
  const namePeople = (text: string) => splitList(text).map((name) => findByName('applicant', name, people).id);
  const walkUps = presence?.walkUps ?? [];
  const add = [...late, ...walkUps];
  return {
    walkUps,
    findings,
    changes: {
      ...(flags.withdraw !== undefined && { withdraw: namePeople(flags.withdraw) }),
      ...(flags.back !== undefined && { comeBack: namePeople(flags.back) }),
      ...(presence && { present: presence.present }),
      ...(add.length > 0 && { add }),
      ...(newer && { applicants: newer }),
      ...(all.length > 0 && { projects: all }),
      ...(flags.move !== undefined && { moves: readMoves(flags.move, people, projectNames) }),
      ...(replies && { replies: replies.replies, mentorReplies: replies.mentorReplies }),
      ...(freeze && { freeze }),
      ...(unfreeze && { unfreeze }),
      ...(flags.published && { published: true }),
    },
  };
}

type Named = { readonly id: string; readonly name?: string; readonly email?: string };

/** Everyone of the draft, also those who are out. */
function createPeopleNames({ programme, state }: Draft): readonly Named[] {
  return [...programme.applicants, ...(state?.away.map(({ applicant }) => applicant) ?? [])];
}

function findAny(text: string, [people, projects]: readonly [readonly Named[], readonly Named[]]): string {
  const exact = [...people, ...projects].find(({ id }) => id === text);
  if (exact !== undefined) return exact.id;
  try {
    return findByName('applicant', text, people).id;
  } catch (notAPerson) {
    try {
      return findByName('project', text, projects).id;
    } catch {
      throw notAPerson;
    }
  }
}

/** Adds what was found to the others. */
function collect(findings: Finding[]) {
  return <Value>(loaded: { readonly value: Value; readonly findings: readonly Finding[] }): Value => {
    findings.push(...loaded.findings);
    return loaded.value;
  };
}

async function loadPresence(file: string, draft: Draft, flags: RepairFlags, io: Io) {
  const { table, findings } = await loadList(file, io);
  const read = readPresence(table, draft, { nearNamesAreNew: flags.newNames ?? false });
  const isEmpty = read.present.length + read.walkUps.length + read.findings.length === 0;
  if (isEmpty && !hasErrors(findings)) {
    const hint = 'Write an e-mail, a name or an id in each line, or a column of that name.';
    throw new CommandFailure(exitCodes.badData, `${file} names nobody: everyone would be out.`, hint);
  }
  return { ...read, findings: [...findings, ...read.findings] };
}

async function loadReplies(file: string, draft: Draft, result: SolvedMatch, io: Io) {
  const { table, findings } = await loadList(file, io);
  const read = readReplies(table, draft, result);
  return { ...read, findings: [...findings, ...read.findings] };
}

const NO_PROGRAMME: RawProgramme = { findings: [] };

async function loadApplicants(
  file: string,
  letters: string | undefined,
  { programme }: Draft,
  projects: readonly Project[],
  io: Io,
) {
  const raw = await readProgrammeFiles(
    { applicants: resolvePath(file, io), ...(letters !== undefined && { letters: resolvePath(letters, io) }) },
    { stdin: io.stdin, needs: ['applicants'] },
  );
  const targets = projects.length > 0 ? { projects: tableOf(projects) } : { mentors: tableOf(programme.mentors) };
  const areTeamsAlone = projects.length === 0 && programme.mentors.length === 0;
  const built = areTeamsAlone
    ? buildProgramme({ ...NO_PROGRAMME, ...raw }, { teams: {} })
    : buildProgramme({ ...NO_PROGRAMME, ...raw, ...targets });
  const findings = built.findings.filter(
    ({ table }) => table === 'applicants' || table === 'letters' || table === undefined,
  );
  return { value: built.status === 'ready' ? built.programme.applicants : [], findings };
}

async function loadProjects(file: string, io: Io) {
  const raw = await readProgrammeFiles({ projects: resolvePath(file, io) }, { stdin: io.stdin, needs: ['projects'] });
  const applicants: RawTable = { rows: [{ row: 1, cells: { id: 'nobody' } }] };
  const built = buildProgramme({ ...NO_PROGRAMME, ...raw, applicants });
  const findings = built.findings.filter(({ table }) => table === 'projects');
  if (findings.some(({ code }) => code === 'max-from-spread')) {
    throw new CommandFailure(
      exitCodes.badData,
      `${file} has projects without a max.`,
      'Say for each how many it takes.',
    );
  }
  return { value: built.status === 'ready' ? built.programme.projects : [], findings };
}

function tableOf(items: readonly { readonly id: string; readonly min: number; readonly max: number }[]): RawTable {
  return {
    rows: items.map((item, index) => ({
      row: index + 2,
      cells: { id: item.id, ...('title' in item && { title: item.title }), min: item.min, max: item.max },
    })),
  };
}

/** `vision=8,robots=3..6`. */
function readPlaces(text: string, { programme }: Draft): readonly Project[] {
  const names = programme.projects.map(({ id, title }) => ({ id, name: title }));
  return splitList(text).map((entry) => {
    const [name, value] = splitPair(entry, '--places vision=8,robots=3..6');
    const { id } = findByName('project', name, names);
    const project = programme.projects.find((each) => each.id === id);
    const range = /^(?:(\d{1,6})\.\.)?(\d{1,6})$/.exec(value);
    if (range === null || project === undefined) {
      throw new CommandFailure(exitCodes.usage, `"${value}" is no number of places.`, 'Write one number, or 3..6.');
    }
    const max = Number(range[2]);
    const min = range[1] === undefined ? Math.min(project.min, max) : Number(range[1]);
    if (min > max) throw new CommandFailure(exitCodes.usage, `"${value}": the least is above the most.`);
    return { ...project, min, max };
  });
}

/** `ann=vision,ben=out`. */
function readMoves(text: string, people: readonly Named[], projects: readonly Named[]): NonNullable<Changes['moves']> {
  return splitList(text).map((entry) => {
    const [name, value] = splitPair(entry, '--move ann=vision,ben=out');
    const applicant = findByName('applicant', name, people).id;
    return { applicant, project: value === 'out' ? null : findByName('project', value, projects).id };
  });
}

function splitPair(entry: string, example: string): readonly [string, string] {
  const at = entry.lastIndexOf('=');
  const [name, value] = [entry.slice(0, Math.max(0, at)).trim(), entry.slice(at + 1).trim()];
  if (at > 0 && name !== '' && value !== '') return [name, value];
  throw new CommandFailure(exitCodes.usage, `"${entry}" is no pair.`, `Write pairs as in ${example}`);
}

function splitList(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
