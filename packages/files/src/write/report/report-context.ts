import { type Evidence, type Fit, type Programme, type SolvedMatch, whyTerms } from '@lettermatch/matcher';
import { describePeople, type PersonSummary, targetTitles } from '../describe-people';
import { type Html, html } from './html';

/** What the sections of a report share. */
export interface ReportContext {
  readonly result: SolvedMatch;
  readonly programme: Programme;
  readonly people: readonly PersonSummary[];
  readonly person: (applicant: string) => Html;
  /** Title of a project or name of a mentor. */
  readonly target: (id: string) => Html;
  /** Anchor of someone's row in the table of people; empty for an unknown id. */
  readonly anchor: (applicant: string) => string;
  /** Whether people are placed in projects; a programme may have mentors alone. */
  readonly hasProjects: boolean;
}

export function createReportContext(result: SolvedMatch, programme: Programme): ReportContext {
  const people = describePeople(result, programme);
  const titles = targetTitles(programme);
  const rows = new Map(
    people.map(({ applicant }, index) => [applicant.id, { applicant, anchor: `person-${index + 1}` }]),
  );
  return {
    result,
    programme,
    people,
    person: (id) => {
      const row = rows.get(id);
      const name = html`<bdi>${row?.applicant.name ?? id}</bdi>`;
      return row === undefined ? name : html`<a href="#${row.anchor}">${name}</a>`;
    },
    target: (id) => html`<bdi>${titles.get(id) ?? id}</bdi>`,
    anchor: (id) => rows.get(id)?.anchor ?? '',
    hasProjects: programme.projects.length > 0,
  };
}

/** The word for a fit, with dots so that it does not rest on colour. */
export function renderFit(fit: Fit): Html {
  return html`<span class="fit ${fit}">${fit}</span>`;
}

const SHOWN_TERMS = 4;

/** The strongest terms of someone's own letter, as the letter writes them. */
export function renderTerms(evidence: Evidence | null): Html | null {
  const terms = whyTerms(evidence).slice(0, SHOWN_TERMS);
  return terms.length === 0 ? null : html`<span class="terms"><bdi>${terms.join(', ')}</bdi></span>`;
}
