import type { RawRow } from '@lettermatch/matcher';
import { isKnownColumn, understandColumns } from './column-names';
import type { FileReport } from './file-report';

const heading = /^##[ \t]+(.*)$/;
const trailingId = /\{#([^\s{}]+)\}$/;
const leadingId = /^([^\s:{}]+):[ \t]+(.*)$/;
const cell = /^(?:[-*][ \t]+)?([\p{L}_][\p{L}\p{N} _-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$/u;
const fence = /^[ \t]{0,3}(?:```|~~~)/;

const mostProjects = 10_000;

/**
 * Projects written as a readable document:
 *
 * ```markdown
 * # Projects of the school          anything before the first project is for people only
 *
 * ## Seeing machines {#vision}      a project, its title, and its id; `## vision: Seeing machines` says the same
 * min: 1                            cells, one a line, in any order: any column of a table of projects,
 * max: 4                            and attributes
 * mentors: ada; boris
 *
 * How computers recognise things.   everything further is the description, to the next `## `
 *
 * ### What you need                 smaller headings, lists and code belong to it
 * ```
 *
 * Cells stand right below the heading; below a blank line only columns with a meaning (`min`, `max`, `mentors`, …) are
 * taken as cells, so that a description may begin with `Note: …`. A project without an id gets none here. The row of a
 * project is the line of its heading. O(characters).
 */
export function parseProjectsMarkdown(text: string, report: FileReport): readonly RawRow[] {
  const rows: RawRow[] = [];
  let section: { readonly row: number; readonly title: string; readonly lines: string[] } | undefined;
  const close = () => {
    if (section) rows.push({ row: section.row, cells: readSection(section, report) });
  };
  let fenced = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (fence.test(line)) fenced = !fenced;
    const title = fenced ? undefined : heading.exec(line)?.[1];
    if (title === undefined) {
      section?.lines.push(line);
    } else {
      close();
      if (rows.length === mostProjects) {
        report.add('too-large', {
          message: `The projects from line ${index + 1} on are not read: there are too many.`,
        });
        return rows;
      }
      section = { row: index + 1, title: title.trim(), lines: [] };
    }
  }
  close();
  if (rows.length === 0) {
    report.add('no-rows', {
      message: 'There is no project: none of the lines starts with "## ".',
      remedy: 'Start each project with a line such as "## Seeing machines {#vision}".',
    });
  }
  return rows;
}

function readSection(
  { row, title, lines }: { readonly row: number; readonly title: string; readonly lines: readonly string[] },
  report: FileReport,
): Readonly<Record<string, unknown>> {
  const trailing = trailingId.exec(title);
  const leading = trailing === null ? leadingId.exec(title) : null;
  const id = trailing?.[1] ?? leading?.[1];
  const name = trailing === null ? (leading?.[2] ?? title) : title.slice(0, trailing.index).trim();
  const start = lines.findIndex((line) => line.trim() !== '');
  const cells: [string, string][] = [];
  let next = start < 0 ? lines.length : start;
  for (; next < lines.length; next++) {
    const [, key, value] = cell.exec(lines[next] ?? '') ?? [];
    if (key === undefined || (start > 0 && !isKnownColumn(key, 'projects'))) break;
    cells.push([key, (value ?? '').trim()]);
  }
  const columns = understandColumns(
    cells.map(([key]) => key),
    'projects',
  );
  const named = new Map<string, string>();
  for (const [index, [key, value]] of cells.entries()) {
    const column = columns[index]?.name ?? key;
    if (named.has(column)) {
      report.add('duplicate-column', { row, column: key, value, message: `"${key}" stands twice below one heading.` });
    } else {
      named.set(column, value);
    }
  }
  const description = [named.get('description') ?? '', lines.slice(next).join('\n').trim()]
    .filter((part) => part !== '')
    .join('\n\n');
  return Object.fromEntries([
    ...(id === undefined ? [] : [['id', id]]),
    ['title', name],
    ...[...named].filter(([column]) => column !== 'description'),
    ['description', description],
  ]);
}
