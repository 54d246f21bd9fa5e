import { createHash } from 'node:crypto';
import type { MatchResult } from '@lettermatch/matcher';
import { type Html, html, joined, trusted } from './html';
import { SCRIPT } from './script';
import { STYLE } from './style';

/** A part of the page with its own heading; left out where it has nothing to say. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html | null;
}

/** Nothing may be loaded, and no script may run but this page's own. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole page around the headline and the sections. */
export function renderPage(result: MatchResult, headline: Html, sections: readonly Section[]): string {
  const name = result.programme.name.trim() === '' ? 'Assignment' : result.programme.name;
  const shown = sections.filter(({ body }) => body !== null);
  const holdsPassages = shown.some(({ id }) => id === 'copies');
  return `${
    html`${trusted('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${name}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the results</a>
<header>
<p class="eyebrow">${result.status === 'infeasible' ? 'No draft yet' : 'Draft of the assignment'}</p>
<h1><bdi>${name}</bdi></h1>
${headline}
</header>
<nav aria-label="Sections"><ul>
${joined(
  shown.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`),
  '\n',
)}
</ul></nav>
<main id="main">
${shown.map(
  ({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`,
)}</main>
${renderFooter(result, holdsPassages)}
<script>${trusted(SCRIPT)}</script>
</body>
</html>`.markup
  }\n`;
}

function renderFooter({ version, seed, programme }: MatchResult, holdsPassages: boolean): Html {
  return html`<footer>
<p>This page stays on your computer: it loads nothing, and it holds no e-mail address. It does hold names${
    holdsPassages ? ' and passages of letters' : ', but no letter'
  }, so pass it on with care.</p>
<p>lettermatch ${version}, seed ${seed}, programme <code>${programme.sha256.slice(0, 12)}</code>. The same input and seed give the same draft.</p>
</footer>`;
}
