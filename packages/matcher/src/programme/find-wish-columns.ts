import { normaliseColumn } from './column-role';
import { scalarTexts } from './read-cell';
import { isNoPreference, splitReferences } from './read-references';
import type { ReferenceIndex } from './reference-index';
import type { TableColumn } from './table-columns';

/** Above this, in UTF-16 units, a cell is a text and no list of projects; so it is with more parts. */
const MOST_CHARACTERS = 2_000;
const MOST_PARTS = 40;

const LEAST_SHARE = 0.8;

/** Columns that may name projects and are no wishes for them. */
const NO_WISH =
  /(?:^|_)(?:no|not|don_?t|never|avoid\w*|except|exclud\w*|least|dislike\w*|against|conflicts?|current\w*|previous\w*|past|already|how_many|number_of|assigned|не|кроме)(?:_|$)/;

/** Where projects are called by numbers, only such a column means them: a year of study is a number, too. */
const ABOUT_PROJECTS = /project|topic|choice|wish|prefer|priorit|проект|выбор/;

const PART_END = /[,;\r\n]/;

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
 * several, all are taken where their names state different ranks, else the first. Time O(characters), times the most
 * commas of a project's name.
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
    text.split(PART_END, MOST_PARTS + 1).length <= MOST_PARTS &&
    splitReferences(text, projects).every(
      (part) => isNoPreference(part) || (projects.find(part) !== undefined && (takesNumbers || !/^\d+$/.test(part))),
    );
  let others = 0;
  for (const texts of answers) {
    if (!texts.every(isWish)) others++;
    // Most columns are none, and show it soon.
    if (others > (1 - LEAST_SHARE) * answers.length + 1e-9) return false;
  }
  const named = answers.length - others;
  return named >= 2 || (named === 1 && others === 0);
}

function isNothing(text: string | undefined): boolean {
  return text !== undefined && isNoPreference(text);
}

/** 0 for the best, -1 where the name states no rank; `second best` is the second. */
function rankOf(name: string): number {
  const column = normaliseColumn(name);
  return RANKS.findLastIndex((pattern) => pattern.test(column));
}
