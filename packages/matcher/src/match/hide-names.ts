import { REMOVAL_KINDS, type RemovalKind } from '@lettermatch/core';
import type { PairTable } from '../graph/pair-table';
import { countOf } from '../insight/wording';
import { blindFindings } from '../programme/blind-findings';
import { type BlindKeyRow, blindProgramme } from '../programme/blind-programme';
import { canonicalOrder } from '../programme/canonical-order';
import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { createMatchFinding } from './match-findings';

interface Given {
  readonly findings?: readonly Finding[];
  readonly affinities?: PairTable;
}

/** A programme in canonical order, as it may be read, with what came beside it; `key` is there where names were hidden just now. */
export interface Hidden<Options extends Given> {
  readonly programme: Programme;
  readonly options: Options;
  readonly key?: readonly BlindKeyRow[];
}

/** Hides names where the settings ask for it, before anything is read; what was removed is the first finding. */
export function hideNames<Options extends Given>(given: Programme, options: Options): Hidden<Options> {
  if (given.settings.blind !== 'asked') return { programme: canonicalOrder(given), options };
  const blinded = blindProgramme(given);
  const { programme, removed, ids, key } = blinded;
  const { findings = [], affinities } = options;
  const newIds = ids.people.size + ids.projects.size;
  return {
    programme,
    key,
    options: {
      ...options,
      findings: [
        createMatchFinding('names-hidden', describeRemoved(removed, newIds)),
        ...blindFindings(findings, blinded),
      ],
      ...(affinities !== undefined && {
        affinities: {
          ...affinities,
          applicants: affinities.applicants.map((id) => ids.people.get(id) ?? id),
          targets: affinities.targets.map((id) => ids.projects.get(id) ?? id),
        },
      }),
    },
  };
}

const PLURALS: Readonly<Record<RemovalKind, readonly [string, string]>> = {
  name: ['name', 'names'],
  email: ['e-mail', 'e-mails'],
  phone: ['telephone number', 'telephone numbers'],
  link: ['link', 'links'],
  institution: ['institution', 'institutions'],
  title: ['word for a gender', 'words for a gender'],
};

/** `Removed: 12 names, 3 e-mails; 40 ids were replaced.` */
export function describeRemoved(removed: Readonly<Record<RemovalKind, number>>, newIds: number): string {
  const counts = REMOVAL_KINDS.filter((kind) => removed[kind] > 0).map((kind) =>
    countOf(removed[kind], ...PLURALS[kind]),
  );
  const ids =
    newIds === 0
      ? ''
      : `; ${newIds === 1 ? '1 id that told a name was' : `${newIds} ids that told names were`} replaced`;
  return `Names are hidden. Removed: ${counts.join(', ') || 'nothing'}${ids}.`;
}
