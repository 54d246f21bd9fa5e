/**
 * The look of a report: system fonts, one column on a phone, colours for light, dark and paper.
 * Every colour on its ground has a contrast of at least 4.5 to 1; none carries meaning alone.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f5f1; --surface: #fff; --ink: #20262c; --soft: #59626b; --line: #dedbd3; --link: #1f5a86; --track: #eceae4;
  --strong: #17694c; --strong-ground: #e2f1ea; --good: #265d92; --good-ground: #e5eef8; --weak: #865000; --weak-ground: #faeeda;
  --alarm: #a52a23; --alarm-ground: #fbe7e4;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a; --surface: #1c2126; --ink: #e4e7ea; --soft: #a2abb4; --line: #323940; --link: #8fc1ea; --track: #2b3238;
    --strong: #79cfab; --strong-ground: #17352b; --good: #93c0ee; --good-ground: #1a2f45; --weak: #e9b868; --weak-ground: #3a2b12;
    --alarm: #f19a92; --alarm-ground: #43201d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 70rem; padding: 0 1.5rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", sans-serif;
  overflow-wrap: break-word; font-variant-numeric: tabular-nums;
}
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.5rem); letter-spacing: -.015em; }
h2 { font-size: 1.45rem; letter-spacing: -.01em; margin-bottom: 1rem; }
h3 { font-size: 1.02rem; }
p { margin: .5rem 0; text-wrap: pretty; }
small, .soft { color: var(--soft); font-size: .85em; font-weight: normal; }
code { font: .9em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--surface); padding: .5rem 1rem; z-index: 2; }

header { padding: 3.2rem 0 1.2rem; }
.eyebrow { margin: 0 0 .3rem; color: var(--soft); font-size: .9rem; }
.verdict { font-size: 1.3rem; margin: .6rem 0 1.4rem; }
.status { border: 1px solid var(--line); border-left: .3rem solid var(--weak); border-radius: .6rem; background: var(--surface); padding: .9rem 1.2rem; max-width: 52rem; }
.status.optimal { border-left-color: var(--strong); }
.status.infeasible { border-left-color: var(--alarm); }
.status p { margin: .2rem 0; }
.status p:first-child::before { content: "!"; font-weight: bold; color: var(--weak); margin-right: .5em; }
.status.optimal p:first-child::before { content: "✓"; color: var(--strong); }
.status.infeasible p:first-child::before { color: var(--alarm); }
.status p + p { color: var(--soft); }
.status b { color: var(--ink); font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: 1.2rem 0 0; }
.figures div { background: var(--surface); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1.1rem; }
.figures dt { color: var(--soft); font-size: .88rem; }
.figures dd { margin: 0; font-size: 1.7rem; font-weight: 600; line-height: 1.3; }
.figures small { font-size: .9rem; }

nav { position: sticky; top: 0; z-index: 1; background: var(--ground); border-bottom: 1px solid var(--line); overflow-x: auto; scrollbar-width: none; }
nav ul { display: flex; gap: 1.5rem; list-style: none; margin: 0; padding: 0; white-space: nowrap; }
nav a { display: block; padding: .7rem 0; text-decoration: none; font-size: .95rem; }
nav a:hover { text-decoration: underline; }
section { padding-top: 2.6rem; }
.lead { max-width: 46rem; margin-bottom: 1rem; }

.cases { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .6rem; background: var(--surface); }
.cases > li { display: grid; grid-template-columns: 11rem 1fr; gap: .2rem 1rem; padding: .9rem 1.2rem; }
.cases > li + li { border-top: 1px solid var(--line); }
.cases h3 { color: var(--weak); line-height: 1.55; }
.cases p { margin: 0 0 .4rem; }
.cases ul { list-style: none; margin: 0; padding: 0; }
.cases ul li { display: grid; grid-template-columns: minmax(9rem, 13rem) 1fr; gap: 0 1rem; padding: .12rem 0; }
.where { color: var(--soft); }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(19.5rem, 1fr)); gap: 1rem; }
.card, .panel { background: var(--surface); border: 1px solid var(--line); border-radius: .6rem; padding: 1.1rem 1.2rem; }
.seats { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .7rem; margin: .45rem 0 .7rem; color: var(--soft); font-size: .9rem; }
.members, .names, .bars { list-style: none; margin: 0; padding: 0; }
.members li { padding: .45rem 0; border-top: 1px solid var(--line); }
.members .terms { display: block; }
.terms { color: var(--soft); font-size: .88rem; }
.nobody { color: var(--soft); font-style: italic; }
.remark { font-size: .88rem; color: var(--soft); margin: .5rem 0 0; padding-top: .5rem; border-top: 1px solid var(--line); }
.remark + .remark { border: 0; padding: 0; margin-top: .25rem; }
.remark b { color: var(--ink); font-weight: 600; }
.names { margin-top: .5rem; }
.names li { padding: .15rem 0; }

.fit { display: inline-block; border-radius: 1rem; padding: 0 .6rem; font-size: .82rem; line-height: 1.55; font-weight: 600; white-space: nowrap; }
.fit::before { margin-right: .4em; letter-spacing: .08em; font-size: .62em; vertical-align: .2em; }
.fit.strong { background: var(--strong-ground); color: var(--strong); }
.fit.good { background: var(--good-ground); color: var(--good); }
.fit.weak { background: var(--weak-ground); color: var(--weak); }
.fit.strong::before { content: "●●●"; content: "●●●" / ""; }
.fit.good::before { content: "●●○"; content: "●●○" / ""; }
.fit.weak::before { content: "●○○"; content: "●○○" / ""; }

svg { fill: currentColor; }
svg .filled, svg rect.strong { fill: var(--strong); }
svg rect.good { fill: var(--good); }
svg rect.weak { fill: var(--weak); }
svg rect.own { fill: var(--link); }
svg rect.other { fill: var(--soft); }
svg .open { fill: none; stroke: var(--soft); }
svg .needed { fill: none; stroke: var(--alarm); stroke-dasharray: 2 1.5; }
svg .track { fill: var(--track); }
.seats svg { flex: none; max-width: 100%; }

.tools { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; align-items: center; margin: 0 0 1rem; }
.tools[hidden] { display: none; }
.tools label { display: flex; align-items: center; gap: .5rem; color: var(--soft); font-size: .92rem; }
.tools input, .tools select { font: inherit; color: var(--ink); background: var(--surface); border: 1px solid var(--soft); border-radius: .4rem; padding: .35rem .6rem; }
.tools ::placeholder { color: var(--soft); opacity: 1; }
.tools input { width: 17rem; max-width: 100%; }
.tools output { color: var(--soft); font-size: .92rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; background: var(--surface); border: 1px solid var(--line); border-radius: .6rem; font-size: .93rem; }
caption { text-align: left; color: var(--soft); font-size: .9rem; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem .9rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--soft); font-size: .88rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
tbody th small { display: block; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
th button::after { content: " ↕"; content: " ↕" / ""; opacity: .55; }
th[aria-sort="ascending"] button::after { content: " ↑"; content: " ↑" / ""; opacity: 1; }
th[aria-sort="descending"] button::after { content: " ↓"; content: " ↓" / ""; opacity: 1; }
tr:target > * { background: var(--good-ground); }
td em { color: var(--weak); font-style: normal; font-weight: 600; }
table.small { font-size: .9rem; border: 0; background: none; }
table.small th, table.small td { padding: .3rem .6rem .3rem 0; }

.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem; }
.panel p { color: var(--soft); font-size: .92rem; margin-bottom: 0; }
.bars { margin: .7rem 0; }
.bars li { display: grid; grid-template-columns: 9.2rem 1fr 5rem; gap: .8rem; align-items: center; padding: .18rem 0; font-size: .92rem; }
.bars svg { width: 100%; height: .6rem; border-radius: .3rem; }
.bars .count { text-align: right; font-weight: 600; }
.chart { display: block; width: 100%; max-width: 26rem; height: auto; margin-top: .8rem; }
.chart text { font-size: 10.5px; text-anchor: middle; }
.chart .axis { fill: var(--soft); }
.chart line { stroke: var(--soft); stroke-width: 1; }

.copies { margin-top: 1rem; }
.copies .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: .8rem 1.4rem; margin-top: .8rem; }
.copies figure { margin: 0; }
.copies figcaption { font-weight: 600; font-size: .92rem; }
.copies blockquote { margin: .3rem 0 0; padding-left: .8rem; border-left: .2rem solid var(--line); font-size: .93rem; }
.copies blockquote p { margin: 0; color: var(--soft); white-space: pre-line; }
.panel.copies p.remark { font-size: .88rem; }
.copies mark { background: var(--good-ground); color: var(--ink); border-radius: .2rem; padding: .05em .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }

details { margin-top: 1rem; }
.tell { columns: 22rem; column-gap: 2rem; }
.tell details { margin: 0 0 .35rem; break-inside: avoid; }
.tell div { background: var(--surface); border: 1px solid var(--line); border-radius: .6rem; padding: .6rem 1.1rem; margin-top: .5rem; }
.tell b { color: var(--soft); font-size: .85em; }
.tell p { margin: .15rem 0; }
summary { cursor: pointer; color: var(--link); }
.glossary dt { font-weight: 600; margin-top: .7rem; }
.glossary dd { margin: 0; max-width: 46rem; color: var(--soft); }

.findings + .findings { margin-top: 1.6rem; }
.finding { background: var(--surface); border: 1px solid var(--line); border-left: .3rem solid var(--soft); border-radius: .6rem; padding: .6rem 1.1rem; margin-top: .6rem; }
.findings.error .finding { border-left-color: var(--alarm); }
.findings.warning .finding { border-left-color: var(--weak); }
.finding ul { list-style: none; margin: 0; padding: 0; }
.finding li { padding: .15rem 0; }
.finding details { margin: 0; }
.place { display: inline-block; color: var(--soft); font-size: .85rem; background: var(--track); border-radius: .3rem; padding: 0 .45rem; }
.remedy { color: var(--soft); margin: .25rem 0 0; }
.repairs { margin: 0 0 1rem; padding-left: 1.3rem; }
.repairs + p { margin-bottom: 1.4rem; }
.repairs li { padding: .2rem 0; }

.rules { list-style: none; margin: 0 0 1rem; padding: 0; max-width: 56rem; }
.rules > li { display: flex; align-items: baseline; gap: .7rem; padding: .45rem 0; border-top: 1px solid var(--line); }
.rules ul { margin: .25rem 0 0; padding-left: 1.3rem; color: var(--soft); }
.rules + h3 { margin: 1.4rem 0 .6rem; }
.held { display: inline-block; flex: none; width: 5.4rem; text-align: center; border-radius: 1rem; font-size: .82rem; font-weight: 600; background: var(--track); color: var(--soft); }
.held.kept, .held.open { background: var(--strong-ground); color: var(--strong); }
.held.broken, .held.closed { background: var(--weak-ground); color: var(--weak); }

footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; }

@media screen and (max-width: 45rem) {
  body { padding: 0 1rem 3rem; }
  nav { margin: 0 -1rem; padding: 0 1rem; }
  header { padding-top: 1.8rem; }
  .cases > li, .cases ul li { grid-template-columns: 1fr; }
  .cases > li { padding: .75rem 1rem; }
  .cases ul li { padding: .25rem 0; }
  .cards { grid-template-columns: 1fr; }
  .figures { grid-template-columns: 1fr 1fr; }
  .bars li { grid-template-columns: 6.6rem 1fr 4.2rem; gap: .5rem; }
  #people-table, #people-table tbody { display: block; border: 0; background: none; }
  #people-table caption { display: block; }
  #people-table thead { display: none; }
  #people-table tr { display: block; background: var(--surface); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem 1rem; margin-bottom: .6rem; }
  #people-table tr[hidden] { display: none; }
  #people-table th, #people-table td { display: block; border: 0; padding: .1rem 0; }
  #people-table td::before { content: attr(data-label) ": "; color: var(--soft); font-size: .88rem; }
  #people-table td:empty { display: none; }
  .tools input { width: 100%; }
}

@media print {
  @page { size: A4; margin: 15mm 13mm; }
  :root { --ground: #fff; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header { padding-top: 0; }
  nav, .tools, .skip, .glossary, #tell { display: none !important; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; break-after: avoid; }
  h3, caption, .lead { break-after: avoid; }
  section { padding-top: 1.4rem; }
  .card, .panel, .cases ul li, .finding, tr, .status { break-inside: avoid; }
  .cards { grid-template-columns: 1fr 1fr; gap: .6rem; }
  .panels { grid-template-columns: 1fr 1fr; gap: .6rem; }
  .figures { grid-template-columns: repeat(5, 1fr); gap: .5rem; }
  .figures div { padding: .5rem .7rem; }
  .figures dd { font-size: 15pt; }
  .cases > li { grid-template-columns: 8.5rem 1fr; padding: .5rem .8rem; }
  .card, .panel { padding: .7rem .8rem; }
  .bars li { grid-template-columns: 6.4rem 1fr 4.2rem; gap: .5rem; }
  thead { display: table-header-group; }
  th button::after { content: none !important; }
  th, td { padding: .25rem .5rem; }
  table { font-size: 8.5pt; border-radius: 0; }
  a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; display: block; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;
