import type { Finding } from '@lettermatch/matcher';
import { type Html, html } from '../html';

const SEVERITIES = [
  { severity: 'error', title: 'Errors', meaning: 'left out of this draft until they are corrected' },
  { severity: 'warning', title: 'Warnings', meaning: 'worth a look' },
  { severity: 'note', title: 'Notes', meaning: 'what was assumed' },
] as const;

/** Longer lists of one kind start closed. */
const SHOWN_OPEN = 8;

/** What the check of the input found, gravest first, alike ones together with their remedy. */
export function renderFindings(findings: readonly Finding[]): Html {
  if (findings.length === 0) return html`<p>The check of the input found nothing to mention.</p>`;
  return html`${SEVERITIES.map(({ severity, title, meaning }) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return null;
    return html`<div class="findings ${severity}">
<h3>${title} <small>${own.length}, ${meaning}</small></h3>
${groupByRemedy(own).map(renderGroup)}</div>
`;
  })}`;
}

function groupByRemedy(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.remedy]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function renderGroup(group: readonly Finding[]): Html {
  const list = html`<ul>${group.map((finding) => html`<li>${renderPlace(finding)}${sentence(finding.message)}</li>`)}</ul>`;
  const remedy = html`<p class="remedy"><span aria-hidden="true">→ </span>${group[0]?.remedy ?? ''}</p>`;
  return html`<div class="finding">${
    group.length <= SHOWN_OPEN
      ? list
      : html`<details><summary>${group.length} alike, such as: ${sentence(group[0]?.message ?? '')}</summary>${list}</details>`
  }${remedy}</div>
`;
}

function renderPlace({ file, table, row, column }: Finding): Html | null {
  const place = [
    file ?? table ?? '',
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column ${column}`,
  ].filter((part) => part !== '');
  return place.length === 0 ? null : html`<span class="place">${place.join(', ')}</span> `;
}

/** Findings come as sentences or as clauses: with a capital letter and a full stop either way. */
function sentence(message: string): string {
  const [first = '', ...rest] = message;
  const text = first.toUpperCase() + rest.join('');
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
