import { normaliseColumn } from './column-role';
import { scalarTexts } from './read-cell';
import { isNoPreference, splitReferences } from './read-references';
import type { ReferenceIndex } from './reference-index';
import type { TableColumn } from './table-columns';

/** Above this, in UTF-16 units, a cell is a text and no list of projects. */
const MOST_CHARACTERS = 2_000;

/** Columns that may name projects and are no wishes for them. */
const NO_WISH =
  /(?:^|_)(?:no|not|don_?t|never|avoid\w*|except|exclud\w*|least|dislike\w*|against|conflicts?|current\w*|previous\w*|past|already|how_many|number_of|assigned|не|кроме)(?:_|$)/;

/** Where projects are called by numbers, only such a column means them: a year of study is a number, too. */
const ABOUT_PROJECTS = /project|topic|choice|wish|prefer|priorit|проект|выбор/;

const RANKS = [
  /(?:^|_)(?:1|1st|first|most|best|favou?rite|top)(?:_|$)/,
  /(?:^|_)(?:2|2nd|second)(?:_|$)/,
  /(?:^|_)(?:3|3rd|third)(?:_|$)/,
  /(?:^|_)(?:4|4th|fourth)(?:_|$)/,
  /(?:^|_)(?:5|5th|fifth)(?:_|$)/,
];

/** Columns of cells that name projects: those taken as preferences, best first, and those that may be some as well. */
export interface WishColumns<Field extends string> {
  readonly taken: readonly TableColumn<Field>[];
  readonly others: readonly TableColumn<Field>[];
}

/**
 * Finds the columns whose cells name projects by what they hold: at least 80% of the cells do, and at least two. Of
 * several, all are taken where their names state different ranks, else the first. Time O(characters).
 */
export function findWishColumns<Field extends string>(
  columns: readonly TableColumn<Field>[],
  projects: ReferenceIndex,
): WishColumns<Field> {
  const naming = columns.filter((column) => namesProjects(column, projects));
  const ranks = naming.map(({ name }) => rankOf(name));
  if (ranks.every((rank) => rank >= 0) && new Set(ranks).size === ranks.length) {
    return { taken: naming.toSorted((a, b) => rankOf(a.name) - rankOf(b.name)), others: [] };
  }
  return { taken: naming.slice(0, 1), others: naming.slice(1) };
}

function namesProjects<Field extends string>({ name, values }: TableColumn<Field>, projects: ReferenceIndex): boolean {
  const column = normaliseColumn(name);
  if (NO_WISH.test(column)) return false;
  const takesNumbers = ABOUT_PROJECTS.test(column);
  const answers = values.map(scalarTexts).filter((texts) => !texts.every(isNothing));
  const isWish = (text: string | undefined) =>
    text !== undefined &&
    text.length <= MOST_CHARACTERS &&
    splitReferences(text, projects).every(
      (part) => isNoPreference(part) || (projects.find(part) !== undefined && (takesNumbers || !/^\d+$/.test(part))),
    );
  const named = answers.filter((texts) => texts.every(isWish)).length;
  return named > 0 && named >= 0.8 * answers.length && (named >= 2 || named === answers.length);
}

function isNothing(text: string | undefined): boolean {
  return text !== undefined && isNoPreference(text);
}

/** 0 for the best, -1 where the name states no rank or several. */
function rankOf(name: string): number {
  const column = normaliseColumn(name);
  const stated = RANKS.flatMap((pattern, rank) => (pattern.test(column) ? [rank] : []));
  return stated.length === 1 ? (stated[0] ?? -1) : -1;
}
