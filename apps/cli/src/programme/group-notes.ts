import { type ReadFinding, readFindings } from '@lettermatch/files';
import { type Finding, type FindingKind, findingCodes } from '@lettermatch/matcher';
import { oneLine } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';

/** More notes of one code than this are told together. */
const MOST_LISTED = 5;
const PLACES_SHOWN = 5;

/** Notes that say the same of different rows or files. */
export interface NoteGroup {
  readonly code: string;
  readonly notes: readonly Finding[];
}

/** Parts findings into those told one by one and the groups of more than five notes of one code, by first mention. O(findings). */
export function groupNotes(findings: readonly Finding[]): {
  readonly listed: readonly Finding[];
  readonly groups: readonly NoteGroup[];
} {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'note') continue;
    const notes = byCode.get(finding.code);
    if (notes === undefined) byCode.set(finding.code, [finding]);
    else notes.push(finding);
  }
  const groups = [...byCode]
    .map(([code, notes]): NoteGroup => ({ code, notes }))
    .filter(({ notes }) => notes.length > MOST_LISTED);
  const grouped = new Set(groups.map(({ code }) => code));
  return {
    listed: findings.filter(({ severity, code }) => severity !== 'note' || !grouped.has(code)),
    groups,
  };
}

/** A line for each group: how many, what it means, the first places, and how to see all. */
export function describeNoteGroups(groups: readonly NoteGroup[], styles: Styles): string {
  return groups
    .map(({ code, notes }) => {
      const places = [...new Set(notes.map(describePlace))];
      const more = places.length - PLACES_SHOWN;
      const shown = `${places.slice(0, PLACES_SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
      const { meaning, remedy } = describeCode(code, notes);
      return `${styles.faint('note')}  ${notes.length} times: ${meaning} ${remedy} ${oneLine(shown)}; each with --verbose\n`;
    })
    .join('');
}

function describeCode(code: string, notes: readonly Finding[]): { readonly meaning: string; readonly remedy: string } {
  const kinds: Readonly<Record<string, FindingKind | ReadFinding | undefined>> = { ...readFindings, ...findingCodes };
  return kinds[code] ?? { meaning: notes[0]?.message ?? '', remedy: notes[0]?.remedy ?? '' };
}

function describePlace({ file, table, row, value }: Finding): string {
  const place = [file ?? table, row === undefined ? undefined : `row ${row}`].filter((part) => part !== undefined);
  return place.join(' ') || value || 'the programme';
}
