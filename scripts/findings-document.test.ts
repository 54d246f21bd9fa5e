import { readFindings } from '@lettermatch/files';
import {
  findingCodes,
  matchFindingCodes,
  numericFindingCodes,
  pairTableFindingCodes,
  previewFindingCodes,
  teamFindingCodes,
} from '@lettermatch/matcher';
import { expect, it } from 'vitest';

interface Kind {
  readonly severity: string;
  readonly meaning: string;
  readonly remedy: string;
}

const SECTIONS: readonly (readonly [string, Readonly<Record<string, Kind>>])[] = [
  ['Reading files', readFindings],
  ['Checking a programme', findingCodes],
  ['What rules do', previewFindingCodes],
  ['Reading letters and matching', matchFindingCodes],
  ['Forming teams', teamFindingCodes],
  ['Scores from elsewhere', pairTableFindingCodes],
  ['A problem in numbers', numericFindingCodes],
];

function renderFindings(): string {
  const tables = SECTIONS.map(([title, kinds]) => {
    const rows = Object.entries(kinds).map(
      ([code, { severity, meaning, remedy }]) => `| \`${code}\` | ${severity} | ${cell(meaning)} | ${cell(remedy)} |`,
    );
    return [
      `## ${title}`,
      '',
      '| code | severity | what it means | what to do |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return [
    '# Findings',
    '',
    'Everything that `lettermatch check` and `match` can report about an input. All findings of a run come at once, each with its file, row, column and value where it has them.',
    'An **error** stops the run before anything is written (exit code 3), unless `--skip-bad` leaves its row, or the one wish, out; a **warning** or **note** never does.',
    'On a letter file nothing is worse than a warning: its writer gets a place all the same.',
    '',
    ...tables,
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

it('lists every finding in the documentation (write it anew with: npx vitest run scripts -u)', async () => {
  await expect(renderFindings()).toMatchFileSnapshot('../docs/findings.md');
});

it('gives no code two meanings', () => {
  const codes = SECTIONS.flatMap(([, kinds]) => Object.keys(kinds));
  const twice = codes.filter((code, index) => codes.indexOf(code) < index);
  expect(twice.filter((code) => !SHARED.has(code))).toEqual([]);
});

/** Codes that mean the same wherever they are reported. */
const SHARED = new Set<string>([
  'bad-id',
  'objective-not-available',
  'duplicate-id',
  'duplicate-pair',
  'unknown-applicant',
  'unknown-project',
  'min-above-max',
]);
