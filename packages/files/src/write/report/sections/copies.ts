import { findSensitiveSentences, type SensitiveSentence } from '@lettermatch/core';
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
  const hidden = findSensitiveSentences(letter);
  const from = isLate ? start - CONTEXT_CHARACTERS : 0;
  const to = Math.min(letter.length, end + CONTEXT_CHARACTERS);
  // Cut between words.
  const before = hideSentences(letter, from, start, hidden).replace(isLate ? /^[^\s[]*\s+/u : '', '');
  const behind = hideSentences(letter, end, to, hidden).replace(isEarly ? /\s+[^\s\]]*$/u : '', '');
  return html`<figure><figcaption><bdi>${name}</bdi></figcaption>
<blockquote dir="auto"><p>${isLate && '… '}${before}<mark>${shorten(hideSentences(letter, start, end, hidden))}</mark>${behind}${isEarly && ' …'}</p></blockquote></figure>`;
}

/** A piece of a letter; of the sentences that are for the organiser alone it says only what they are about. */
function hideSentences(letter: string, from: number, to: number, hidden: readonly SensitiveSentence[]): string {
  const parts: string[] = [];
  let at = from;
  for (const { start, end, topic } of hidden) {
    if (end <= at || start >= to) continue;
    parts.push(letter.slice(at, Math.max(at, start)), `[${topic}: left out]`);
    at = Math.min(end, to);
  }
  return [...parts, letter.slice(at, to)].join('');
}

function shorten(passage: string): string {
  if (passage.length <= LONGEST_PASSAGE) return passage;
  return `${passage.slice(0, (2 * LONGEST_PASSAGE) / 3)} […] ${passage.slice(-LONGEST_PASSAGE / 3)}`;
}
