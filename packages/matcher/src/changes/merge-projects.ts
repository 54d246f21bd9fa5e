import { compareIds } from '../programme/compare-ids';
import type { Project } from '../programme/programme';

/** Projects of a draft with those of a newer list taken in. */
export interface MergedProjects {
  /** By id. */
  readonly projects: readonly Project[];
  readonly added: readonly string[];
  readonly changed: readonly { readonly project: string; readonly fields: readonly string[] }[];
}

/**
 * Takes a newer list of projects into an older one, by id; those that it does not name stay as they are. Titles, places, descriptions and
 * columns are the newer ones, but the draft's frozen model still compares letters with the older description.
 */
export function mergeProjects(known: readonly Project[], newer: readonly Project[]): MergedProjects {
  const merged = new Map(known.map((project) => [project.id, project]));
  const added: string[] = [];
  const changed: { project: string; fields: readonly string[] }[] = [];
  for (const given of newer) {
    const older = merged.get(given.id);
    if (older === undefined) {
      merged.set(given.id, { ...given, mentors: [] });
      added.push(given.id);
      continue;
    }
    // Who serves whom is a matter of the mentors' own table.
    const project = { ...older, ...given, mentors: older.mentors };
    const fields = (Object.keys(project) as (keyof Project)[]).filter(
      (field) => JSON.stringify(project[field]) !== JSON.stringify(older[field]),
    );
    if (fields.length === 0) continue;
    merged.set(given.id, project);
    changed.push({ project: given.id, fields });
  }
  return {
    projects: [...merged.values()].sort((a, b) => compareIds(a.id, b.id)),
    added: added.sort(compareIds),
    changed: changed.sort((a, b) => compareIds(a.project, b.project)),
  };
}
