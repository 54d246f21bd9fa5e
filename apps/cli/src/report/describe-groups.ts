import type { Fit } from '@lettermatch/matcher';
import { cutText, displayWidth, oneLine, padText, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { markFit } from './wording';

/** People in one project or with one mentor. */
export interface Group {
  readonly title: string;
  readonly id: string;
  readonly most: number;
  readonly people: readonly { readonly name: string; readonly fit: Fit; readonly wish: string; readonly why: string }[];
}

const WIDEST_NAME = 28;

/** Groups with a line for each person: name, fit, wish, and what of the letter speaks for it; then those that are empty, together. */
export function describeGroups(
  groups: readonly Group[],
  { styles, columns, noun }: { readonly styles: Styles; readonly columns: number; readonly noun: string },
): string {
  const filled = groups.filter((group) => group.people.length > 0);
  const people = groups.flatMap((group) => group.people);
  const nameWidth = Math.min(WIDEST_NAME, Math.max(0, ...people.map(({ name }) => displayWidth(name))));
  const wishWidth = Math.max(0, ...people.map(({ wish }) => displayWidth(wish)));
  const lines = filled.map(({ title, id, most, people: members }) => {
    const size = `${members.length} of ${most}`;
    const suffix = `  ${id === title ? '' : `${id}, `}${size}`;
    const heading = styles.strong(cutText(title, Math.max(20, columns - displayWidth(suffix)))) + styles.faint(suffix);
    const rows = [...members]
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map(({ name, fit, wish, why }) => {
        const start = `  ${padText(cutText(name, nameWidth), nameWidth)}  `;
        const middle = `${' '.repeat(6 - fit.length)}  ${wishWidth === 0 ? '' : `${padText(wish, wishWidth)}  `}`;
        const room = columns - displayWidth(start) - fit.length - displayWidth(middle);
        return `${start}${markFit(fit, styles)}${middle}${styles.faint(cutText(why, Math.max(12, room)))}`.trimEnd();
      });
    return [heading, ...rows].join('\n');
  });
  return [...lines, ...describeEmpty(groups, noun, columns).map(styles.faint)].join('\n');
}

function describeEmpty(groups: readonly Group[], noun: string, columns: number): readonly string[] {
  const ids = groups.filter(({ people }) => people.length === 0).map(({ id }) => oneLine(id));
  if (ids.length === 0) return [];
  return [wrapText(ids.join(', '), { columns, first: `${noun} with nobody: `, indent: '  ' })];
}
