import { countOf } from '@lettermatch/matcher';
import { type Html, type HtmlValue, html } from '../html';

/** A project or a mentor with who is there. */
export interface Card {
  readonly title: Html;
  readonly placed: number;
  readonly min: number;
  readonly max: number;
  readonly members: readonly HtmlValue[];
  /** Lines below the members. */
  readonly remarks: readonly HtmlValue[];
}

export function renderCard({ title, placed, min, max, members, remarks }: Card): Html {
  const least = min > 0 ? `, at least ${min}` : '';
  return html`<article class="card">
<h3>${title}</h3>
<p class="seats">${renderSeats(placed, min, max)} ${placed} of ${countOf(max, 'place', 'places')}${least}</p>
${members.length === 0 ? html`<p class="nobody">Nobody yet.</p>` : html`<ul class="members">${members.map((member) => html`<li>${member}</li>`)}</ul>`}
${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
</article>
`;
}

/** Up to this many places are drawn one by one. */
const DRAWN_SEATS = 16;
const WIDTH = 160;

/** A picture beside the words that say the same. */
function renderSeats(placed: number, min: number, max: number): Html {
  if (max > DRAWN_SEATS) {
    return html`<svg class="bar" aria-hidden="true" viewBox="0 0 ${WIDTH} 10" width="${WIDTH}" height="10"><rect class="open" x=".5" y=".5" width="${WIDTH - 1}" height="9" rx="4.5"/><rect class="filled" width="${Math.round((WIDTH * placed) / max)}" height="10" rx="5"/></svg>`;
  }
  const seats = Array.from({ length: max }, (_, seat) => {
    const kind = seat < placed ? 'filled' : seat < min ? 'needed' : 'open';
    return html`<rect class="${kind}" x="${seat * 14 + 0.5}" y=".5" width="10" height="9" rx="3"/>`;
  });
  return html`<svg class="bar" aria-hidden="true" viewBox="0 0 ${max * 14} 10" width="${max * 14}" height="10">${seats}</svg>`;
}
