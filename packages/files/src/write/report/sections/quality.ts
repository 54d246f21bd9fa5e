import { countOf, type Fit, ordinal, type Quality } from '@lettermatch/matcher';
import { formatFit, formatShare } from '../format-share';
import { type Html, html } from '../html';
import { type ReportContext, renderFit } from '../report-context';
import { renderDeciles } from './deciles';

/** How well the places fit, against random and the best conceivable, wishes obtained, and equal treatment. */
export function renderQuality(context: ReportContext): Html {
  const { quality } = context.result;
  const placed = quality.seatsFilled.filled;
  if (placed === 0) return html`<p>Nobody is placed, so there is nothing to measure.</p>`;
  return html`<div class="panels">
${renderFits(context)}
${renderComparison(quality, placed)}
${renderSpread(quality)}
${context.hasProjects && renderWishes(quality)}
${renderLanguages(quality)}
</div>
<details class="glossary"><summary>What the words mean</summary>
<dl>
<dt>Fit</dt><dd>How near a letter comes to a description, compared with what the same letter has to do with the others: <em>strong</em> stands out clearly, <em>good</em> is above that letter’s average, <em>weak</em> is not. It compares topics, not people’s worth.</dd>
${
  context.hasProjects &&
  html`<dt>Demand</dt><dd>What one more place in a project would add to the total. Where it is nothing, more places would change nothing.</dd>
<dt>Next in line</dt><dd>Who comes in first if a place opens there.</dd>
`
}<dt>Best total for these scores and rules</dt><dd>Proven: no other assignment under the same rules that gives as many places has a larger total, less what soft rules miss where there are any. Whether the scores are right is for you to judge.</dd>
</dl></details>`;
}

function renderFits({ result, hasProjects }: ReportContext): Html {
  const places = hasProjects ? result.assignments : (result.mentors?.pairings ?? []);
  const count = (fit: Fit) => places.filter((place) => place.fit === fit).length;
  const { envious } = result.quality;
  const everyone = result.unplaced.length === 0 ? 'Everyone' : 'Everyone placed';
  const better =
    envious === 0
      ? `${everyone} has the place that fits them best among those allowed.`
      : `${countOf(envious, 'person fits', 'people fit')} some other place better than the one they have: it was full, or ${hasProjects ? 'a wish or a rule' : 'a rule'} came first.`;
  return panel(
    'Fit of the places',
    html`${renderBars(
      (['strong', 'good', 'weak'] as const).map((fit) => ({ label: renderFit(fit), count: count(fit), kind: fit })),
      places.length,
    )}<p>${better}</p>`,
  );
}

function renderComparison(
  { totalAffinity, meanAffinity, bestTotalAffinity, randomMeanAffinity }: Quality,
  placed: number,
): Html {
  const best = bestTotalAffinity / placed;
  const points = [
    { label: 'drawn at random', value: randomMeanAffinity, kind: 'other' },
    { label: 'this draft', value: meanAffinity, kind: 'own' },
    { label: 'without any limits', value: best, kind: 'other' },
  ];
  const reach =
    best > randomMeanAffinity && meanAffinity > randomMeanAffinity
      ? ` That is ${formatShare(meanAffinity - randomMeanAffinity, best - randomMeanAffinity)} of the way from random to everyone having their own best place, which limits seldom allow.`
      : '';
  return panel(
    'Against random and the best conceivable',
    html`<ul class="bars">${points.map(
      ({ label, value, kind }) =>
        html`<li><span class="label">${label}</span>${renderBar(value, 1, kind)}<span class="count">${formatFit(value)}</span></li>`,
    )}</ul><p>Mean fit of those placed, from 0 to 1; all places together have ${formatFit(totalAffinity)}.${reach}</p>`,
  );
}

function renderSpread(quality: Quality): Html {
  return panel(
    'From the weakest fit to the strongest',
    html`${renderDeciles(quality.deciles)}<p>Each bar: that share of the places has this fit or less. The weakest of all is ${formatFit(quality.minAffinity)}.</p>`,
  );
}

function renderWishes({ wishes: { stated, byRank, unstated, unplaced } }: Quality): Html | null {
  if (stated === 0) return null;
  return panel(
    'Wishes obtained',
    html`${renderBars(
      [
        ...byRank.map((count, index) => ({
          label: `${ordinal(index + 1)} wish`,
          count,
          kind: 'own',
        })),
        { label: 'not wished for', count: unstated, kind: 'other' },
        ...(unplaced === 0 ? [] : [{ label: 'no place', count: unplaced, kind: 'other' }]),
      ],
      stated,
    )}<p>Of the ${countOf(stated, 'person', 'people')} who stated wishes.</p>`,
  );
}

function renderLanguages({ byLanguage }: Quality): Html | null {
  if (byLanguage.length < 2) return null;
  return panel(
    'Equal treatment',
    html`<table class="small"><caption>Mean fit by the language of the letter</caption>
<thead><tr><th scope="col">Language</th><th scope="col">Places</th><th scope="col">Mean fit</th></tr></thead>
<tbody>${byLanguage.map(
      ({ language, applicants, meanAffinity }) =>
        html`<tr><th scope="row">${languageName(language)}</th><td>${applicants}</td><td>${formatFit(meanAffinity)}</td></tr>`,
    )}</tbody></table><p>A large difference between languages with many letters would deserve a question.</p>`,
  );
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function languageName(code: string): string {
  if (code === 'und') return 'too short to tell';
  return /^[a-z]{2,3}$/.test(code) ? (LANGUAGE_NAMES.of(code) ?? code) : code;
}

function panel(title: string, body: Html): Html {
  return html`<div class="panel"><h3>${title}</h3>${body}</div>`;
}

interface Bar {
  readonly label: string | Html;
  readonly count: number;
  readonly kind: string;
}

function renderBars(bars: readonly Bar[], whole: number): Html {
  return html`<ul class="bars">${bars.map(
    ({ label, count, kind }) =>
      html`<li><span class="label">${label}</span>${renderBar(count, whole, kind)}<span class="count">${count} <small>${formatShare(count, whole)}</small></span></li>`,
  )}</ul>`;
}

function renderBar(value: number, whole: number, kind: string): Html {
  const width = whole === 0 ? 0 : Math.round((1000 * Math.max(0, value)) / whole) / 10;
  return html`<svg class="bar" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none"><rect class="track" width="100" height="8"/><rect class="${kind}" width="${Math.min(100, width)}" height="8"/></svg>`;
}
