import type { Applicant, Finding, FindingSpan, Programme } from '@lettermatch/matcher';
import { type Html, html } from '../html';

/** A passage stands side by side in so many letters; further ones are named. */
const SHOWN_BESIDE = 2;
const MOST_NAMED = 12;
/** What of a letter is shown before and behind a passage, so that it can be found there. */
const CONTEXT_CHARACTERS = 90;
/** Longer passages lose their middle: that they are long is plain by then. */
const LONGEST_PASSAGE = 900;

/** The passages that findings are about, side by side in the letters that hold them; `null` where there are none. */
export function renderCopies(findings: readonly Finding[], { applicants }: Programme): Html | null {
  const people = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  const shown = findings.filter(({ passages = [] }) => passages.length > 0);
  if (shown.length === 0) return null;
  return html`<p class="lead">These words stand in more than one letter, or speak of another programme. There may be good reasons: read them before you ask anyone.</p>
${shown.map(
  ({ message, passages = [] }) => html`<article class="panel copies"><h3>${message}</h3>
${passages.map((holders) => renderPassage(holders, people))}</article>
`,
)}`;
}

function renderPassage(holders: readonly FindingSpan[], people: ReadonlyMap<string, Applicant>): Html {
  const others = holders.slice(SHOWN_BESIDE).map(({ applicant }) => people.get(applicant)?.name ?? applicant);
  const named = others.slice(0, MOST_NAMED).join(', ');
  const more = others.length - MOST_NAMED;
  return html`<div class="beside">${holders.slice(0, SHOWN_BESIDE).map((holder) => renderHolder(holder, people))}</div>
${others.length > 0 && html`<p class="remark">Also in the letters of <bdi>${named}</bdi>${more > 0 && ` and ${more} more`}.</p>`}`;
}

function renderHolder({ applicant, start, end }: FindingSpan, people: ReadonlyMap<string, Applicant>): Html {
  const { name = applicant, letter = '' } = people.get(applicant) ?? {};
  const isLate = start > CONTEXT_CHARACTERS;
  const isEarly = end + CONTEXT_CHARACTERS < letter.length;
  // Cut between words.
  const before = letter.slice(isLate ? start - CONTEXT_CHARACTERS : 0, start).replace(isLate ? /^\S*\s+/u : '', '');
  const behind = letter.slice(end, end + CONTEXT_CHARACTERS).replace(isEarly ? /\s+\S*$/u : '', '');
  return html`<figure><figcaption><bdi>${name}</bdi></figcaption>
<blockquote dir="auto"><p>${isLate && '… '}${before}<mark>${shorten(letter.slice(start, end))}</mark>${behind}${isEarly && ' …'}</p></blockquote></figure>`;
}

function shorten(passage: string): string {
  if (passage.length <= LONGEST_PASSAGE) return passage;
  return `${passage.slice(0, (2 * LONGEST_PASSAGE) / 3)} […] ${passage.slice(-LONGEST_PASSAGE / 3)}`;
}
