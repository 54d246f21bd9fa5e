import { extractProfile } from '@lettermatch/core';
import { compareIds, describeFact, describePreferences, type Fit, ordinal } from '@lettermatch/matcher';
import { compareNames } from '../../compare-names';
import type { PersonSummary } from '../../describe-people';
import { type Html, type HtmlValue, html, joined } from '../html';
import { type ReportContext, renderFit, renderTerms } from '../report-context';

interface Column {
  readonly title: string;
  readonly cell: (person: PersonSummary, context: ReportContext) => HtmlValue;
  /** What the column is sorted by where it is not the text. */
  readonly order?: (person: PersonSummary) => number;
}

/** Everyone in one table, by name; scripts add search and sorting. */
export function renderPeople(context: ReportContext): Html {
  const { hasProjects } = context;
  const columns = chooseColumns(context);
  return html`<form class="tools" id="people-tools" role="search" aria-label="Search people" hidden>
<label>Search <input type="search" id="people-search" autocomplete="off" placeholder="a name, a ${hasProjects ? 'project' : 'mentor'}, a word"></label>
<label>Fit <select id="people-fit"><option value="">all</option><option>strong</option><option>good</option><option>weak</option><option value="none">${hasProjects ? 'no place' : 'no mentor'}</option></select></label>
<output id="people-count" for="people-search people-fit"></output>
</form>
<table id="people-table">
<caption>Everyone, with what they got and why</caption>
<thead><tr>${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${byName(context.people).map((person) => renderRow(person, columns, context))}</tbody>
</table>`;
}

function renderRow(person: PersonSummary, columns: readonly Column[], context: ReportContext): Html {
  const { applicant } = person;
  const fits = fitsOf(person);
  return html`<tr id="${context.anchor(applicant.id)}" data-fit="${fits.length === 0 ? 'none' : fits.join(' ')}"><th scope="row"><bdi>${applicant.name ?? applicant.id}</bdi>${applicant.name !== undefined && html` <small><bdi>${applicant.id}</bdi></small>`}</th>${columns
    .slice(1)
    .map(
      ({ title, cell, order }) =>
        html`<td data-label="${title}"${order !== undefined && html` data-order="${order(person)}"`}>${cell(person, context)}</td>`,
    )}</tr>
`;
}

function chooseColumns({ result, hasProjects, programme }: ReportContext): readonly Column[] {
  const hasWishes = programme.applicants.some(({ preferences }) => preferences.length > 0);
  return [
    { title: 'Person', cell: () => null },
    ...(hasProjects ? [{ title: 'Project', cell: projectCell }] : []),
    { title: 'Fit', cell: (person) => joined(fitsOf(person).map(renderFit), ' '), order: bestAffinity },
    ...(hasProjects && hasWishes ? [{ title: 'Wish', cell: wishCell, order: bestWish }] : []),
    ...(result.mentors === null ? [] : [{ title: 'Mentor', cell: mentorCell }]),
    { title: 'Why', cell: whyCell },
  ];
}

/** The places that a fit is about: projects, or mentors where there are no projects. */
function placesOf({ placements, pairings }: PersonSummary) {
  return placements.length > 0 ? placements : pairings;
}

function fitsOf(person: PersonSummary): readonly Fit[] {
  return placesOf(person).map(({ fit }) => fit);
}

function bestAffinity(person: PersonSummary): number {
  return placesOf(person).reduce((best, { affinity }) => Math.max(best, affinity), -1);
}

/** Unwished and unstated places come after all wishes, no place at all last. */
function bestWish({ placements }: PersonSummary): number {
  if (placements.length === 0) return 1e6;
  return Math.min(...placements.map(({ statedRank, wish }) => statedRank ?? (wish === '' ? 1e5 : 1e4)));
}

function projectCell({ placements }: PersonSummary, { target }: ReportContext): HtmlValue {
  return placements.length === 0
    ? html`<em>no place</em>`
    : joined(
        placements.map(({ project }) => target(project)),
        '; ',
      );
}

function wishCell({ placements }: PersonSummary): HtmlValue {
  const wishes = placements.map(({ statedRank, wish }) => (statedRank === null ? wish : ordinal(statedRank)));
  return wishes.filter((wish) => wish !== '').join('; ');
}

function mentorCell({ pairings }: PersonSummary, { target }: ReportContext): HtmlValue {
  return pairings.length === 0
    ? html`<em>no mentor</em>`
    : joined(
        pairings.map(({ mentor }) => target(mentor)),
        '; ',
      );
}

function whyCell(person: PersonSummary): HtmlValue {
  const notes = person.notes.filter((note) => note !== 'No mentor.').join(' ');
  const reasons = [
    ...placesOf(person).map(({ evidence }) => renderTerms(evidence)),
    ...person.placements.map(({ kept }) => kept),
    ...person.placements.map(({ preferences = [] }) =>
      preferences.length === 0 ? '' : `${describePreferences(preferences)}.`,
    ),
    notes,
    renderFacts(person),
  ];
  return joined(
    reasons.filter((reason) => reason !== null && reason !== ''),
    html`<br>`,
  );
}

/** What the letter states about its writer. */
function renderFacts({ applicant }: PersonSummary): Html | null {
  const facts = extractProfile(applicant.letter).map(describeFact);
  return facts.length === 0 ? null : html`<small>From the letter: <bdi>${facts.join(', ')}</bdi></small>`;
}

function byName(people: readonly PersonSummary[]): readonly PersonSummary[] {
  return [...people].sort(
    ({ applicant: a }, { applicant: b }) => compareNames(a.name ?? a.id, b.name ?? b.id) || compareIds(a.id, b.id),
  );
}
