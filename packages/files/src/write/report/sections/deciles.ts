import { formatFit } from '../format-share';
import { type Html, html } from '../html';

const BAR_WIDTH = 26;
const STEP = 34;
const HEIGHT = 110;
const BASE = 130;

/** Nine bars from the 10% to the 90% decile of fit; a text alternative holds the same numbers. */
export function renderDeciles(deciles: readonly number[]): Html {
  const width = deciles.length * STEP;
  const bars = deciles.map((value, index) => {
    const height = Math.round(10 * HEIGHT * Math.min(1, Math.max(0, value))) / 10;
    const middle = index * STEP + STEP / 2;
    return html`<rect class="own" x="${middle - BAR_WIDTH / 2}" y="${BASE - height}" width="${BAR_WIDTH}" height="${height}" rx="3"/><text x="${middle}" y="${BASE - height - 5}">${formatFit(value)}</text><text class="axis" x="${middle}" y="${BASE + 16}">${(index + 1) * 10}%</text>`;
  });
  const alternative = deciles.map((value, index) => `${(index + 1) * 10}%: ${formatFit(value)}`).join(', ');
  return html`<svg class="chart" role="img" aria-label="Fit by share of places. ${alternative}." viewBox="0 0 ${width} ${BASE + 22}"><line x1="0" y1="${BASE}" x2="${width}" y2="${BASE}"/>${bars}</svg>`;
}
