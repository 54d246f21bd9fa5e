import type { Finding } from '../programme/finding';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import type { Draft, DraftState, SolvedMatch } from '../types';
import type { Changes, TakenIn } from './changes';
import { mergeProjects } from './merge-projects';
import { closeLedger, type Ledger, openLedger, type Pair, refuse } from './open-ledger';
import { listHeld, takeInFreezing } from './take-in-freezing';
import { takeInMentorReplies } from './take-in-mentor-replies';
import { takeInMoves } from './take-in-moves';
import { takeInPeople } from './take-in-people';
import { takeInReplies } from './take-in-replies';

/** A draft after changes, before anybody is placed anew. */
export interface AppliedChanges {
  readonly draft: Draft & { readonly state: DraftState };
  /** The programme to solve: as the draft's, with everyone held who must not be moved. */
  readonly held: Programme;
  /** Places that people have and that the changes did not end. */
  readonly places: readonly Pair[];
  /** Of these, how many must stay. */
  readonly heldPlaces: number;
  readonly taken: TakenIn;
  /** Whose letter has to be read. */
  readonly fresh: ReadonlySet<string>;
  /** Where one of them is an error, nothing else counts. */
  readonly findings: readonly Finding[];
}

/**
 * Takes changes into a draft, in this order: projects, people who are new, back and out, replies, the organiser's moves, freezing. Every error
 * is found at once, and the draft itself is not modified.
 */
export function applyChanges(draft: Draft, result: SolvedMatch, changes: Changes): AppliedChanges {
  const ledger = openLedger(draft, result);
  if (changes.published) ledger.published = ledger.places;
  refuseForBlind(ledger, draft, changes);
  refuseForMentorsAlone(ledger, changes);
  const projects = mergeProjects(ledger.projects, changes.projects ?? []);
  ledger.projects = projects.projects;
  const { fresh, ...people } = takeInPeople(ledger, changes);
  const replies = takeInReplies(ledger, changes.replies ?? []);
  const mentors = new Set(draft.programme.mentors.map(({ id }) => id));
  const mentorReplies = takeInMentorReplies(ledger, mentors, changes.mentorReplies ?? []);
  const moves = takeInMoves(ledger, changes.moves ?? [], draft.programme.settings.places.max);
  takeInFreezing(ledger, changes);

  const held = listHeld(ledger);
  const closed = closeLedger(ledger, draft);
  const taken = {
    ...people,
    newProjects: projects.added,
    changedProjects: projects.changed,
    replies,
    mentorReplies,
    moves,
  };
  const count =
    people.out.length +
    people.back.length +
    people.added.length +
    people.changed.length +
    projects.added.length +
    projects.changed.length +
    replies.length +
    mentorReplies.length +
    moves.length;
  return {
    draft: closed,
    held: holdPlaces(closed.programme, held, ledger),
    places: ledger.places,
    heldPlaces: held.length,
    taken: { ...taken, count },
    fresh,
    findings: ledger.findings,
  };
}

/** Locks for places that must stay; a frozen project takes exactly the people it has. */
function holdPlaces(programme: Programme, held: readonly Pair[], { frozen, places }: Ledger): Programme {
  const { lock } = programme.rules;
  const locked = new Set(lock.map(({ applicant, project }) => pairKey(applicant, project)));
  const added = held.filter(({ applicant, project }) => !locked.has(pairKey(applicant, project)));
  return {
    ...programme,
    rules: { ...programme.rules, lock: [...lock, ...added.map((pair) => ({ ...pair, reason: 'frozen' }))] },
    projects: programme.projects.map((project) => {
      if (!frozen.projects.has(project.id)) return project;
      const size = places.filter((place) => place.project === project.id).length;
      return { ...project, min: Math.min(project.min, size), max: size };
    }),
  };
}

function refuseForBlind(ledger: Ledger, { programme }: Draft, { add, applicants }: Changes): void {
  if (programme.settings.blind === undefined || (add ?? applicants) === undefined) return;
  const message = 'Names are hidden in this draft, and nobody can be added to it by name.';
  refuse(ledger, 'blind-draft', message, 'Match again with --blind and everyone in the files.');
}

function refuseForMentorsAlone(ledger: Ledger, { moves, replies, freeze }: Changes): void {
  const isAboutPlaces = (replies?.length ?? 0) > 0 || (moves ?? freeze) !== undefined;
  if (ledger.projects.length > 0 || !isAboutPlaces) return;
  const message =
    'This programme has mentors and no projects: moves, freezing and replies without a mentor are about places in projects.';
  refuse(ledger, 'no-projects', message, 'Leave them out.');
}
