import { pairKey } from '../programme/pair-key';
import { buildSuggest, didYouMean } from '../programme/suggest';
import type { Changes, Selection } from './changes';
import { type Ledger, type Pair, refuse } from './open-ledger';
import { staysPut } from './reply-states';

/** Freezes and releases people and projects; releasing a project releases whoever is in it. */
export function takeInFreezing(ledger: Ledger, { freeze, unfreeze }: Pick<Changes, 'freeze' | 'unfreeze'>): void {
  const { frozen, people, projects } = ledger;
  const released = select(ledger, unfreeze);
  for (const id of released.applicants) frozen.applicants.delete(id);
  for (const id of released.projects) frozen.projects.delete(id);
  const isReleased = ({ applicant, project }: Pair) =>
    released.applicants.has(applicant) || released.projects.has(project);
  for (const pair of ledger.places.filter(isReleased)) {
    ledger.released.add(pairKey(pair.applicant, pair.project));
    if (released.projects.has(pair.project)) frozen.applicants.delete(pair.applicant);
  }
  ledger.published = ledger.published.filter((pair) => !isReleased(pair));

  if (freeze === 'all') {
    for (const { applicant } of ledger.places) frozen.applicants.add(applicant);
    return;
  }
  const chosen = select(ledger, freeze);
  for (const id of chosen.applicants) if (people.has(id)) frozen.applicants.add(id);
  for (const id of chosen.projects) if (projects.some((project) => project.id === id)) frozen.projects.add(id);
}

/** Places that must stay: frozen, published, offered and not answered, or in a frozen project. */
export function listHeld(ledger: Ledger): readonly Pair[] {
  const { frozen, published, replies, released, places } = ledger;
  const told = new Set(published.map(({ applicant, project }) => pairKey(applicant, project)));
  return places.filter(({ applicant, project }) => {
    const key = pairKey(applicant, project);
    if (released.has(key)) return false;
    const reply = replies.get(key)?.reply;
    return (
      frozen.applicants.has(applicant) ||
      frozen.projects.has(project) ||
      told.has(key) ||
      (reply !== undefined && staysPut(reply))
    );
  });
}

function select(ledger: Ledger, selection: Selection | undefined) {
  const { people, projects, away } = ledger;
  const chosen = { applicants: new Set<string>(), projects: new Set<string>() };
  if (selection === undefined) return chosen;
  if (selection === 'all') {
    return { applicants: new Set(people.keys()), projects: new Set(projects.map(({ id }) => id)) };
  }
  const isProject = new Set(projects.map(({ id }) => id));
  for (const id of selection) {
    if (people.has(id) || away.has(id)) chosen.applicants.add(id);
    else if (isProject.has(id)) chosen.projects.add(id);
    else {
      const guess = didYouMean(buildSuggest([...people.keys(), ...isProject])(id));
      const message = `"${id}" is neither a person nor a project of this draft.${guess}`;
      refuse(ledger, 'unknown-id', message, 'Use an id of the draft.', { value: id });
    }
  }
  return chosen;
}
