import { type Fact, findSensitiveSentences, type InterestProfile, type Repair, type Span } from '@lettermatch/core';
import { countOf, describeFact } from '@lettermatch/matcher';
import { cutText, displayWidth, oneLine, padText, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { markTopic } from './describe-evidence';

const BAR_COLUMNS = 12;
const WIDEST_LABEL = 36;
const QUOTE_LINES = 2;
const QUOTE_INDENT = '      ';
const REPAIRS_SHOWN = 12;

/** The interests of one letter: each with a bar for its weight and the sentence behind it, then its facts, and what was repaired and left out. */
export function describeInterests(
  file: string,
  text: string,
  { languages, language, words, interests, repairs, placeholders }: InterestProfile,
  stated: readonly Fact[],
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): string {
  const facts = [describeLanguages(language, languages), countOf(words, 'word', 'words')];
  if (placeholders.length > 0) {
    facts.push(`${countOf(placeholders.length, 'mark', 'marks')} such as ${quoteSpan(text, placeholders[0])} left out`);
  }
  const lines = [`${styles.strong(oneLine(file))}  ${styles.faint(facts.join(', '))}`];
  lines.push(
    interests.length === 0
      ? '  speaks of nothing in particular'
      : styles.faint('  Percentages are shares of all interests found in the letter; each sentence is quoted once'),
  );
  const heaviest = interests[0]?.weight ?? 1;
  const labelWidth = Math.min(WIDEST_LABEL, Math.max(0, ...interests.map(({ label }) => displayWidth(oneLine(label)))));
  const quoted = new Set<number>();
  for (const { label, weight, sentences } of interests) {
    const bar = '█'.repeat(Math.max(1, Math.round((BAR_COLUMNS * weight) / heaviest)));
    const percent = `${Math.round(100 * weight)}%`.padStart(4);
    lines.push(
      `  ${padText(cutText(oneLine(label), labelWidth), labelWidth)}  ${styles.good(padText(bar, BAR_COLUMNS))} ${percent}`,
    );
    const [sentence] = sentences;
    if (sentence === undefined || quoted.has(sentence.start)) continue;
    quoted.add(sentence.start);
    lines.push(...quoteSentence(text, sentence, { styles, columns }));
  }
  lines.push(...describeStated(text, stated, { styles, columns }));
  if (repairs.length > 0) {
    const shown = repairs.slice(0, REPAIRS_SHOWN).map((repair) => describeRepair(text, repair));
    const more = repairs.length > REPAIRS_SHOWN ? ` and ${repairs.length - REPAIRS_SHOWN} more` : '';
    lines.push(wrapText(`${shown.join(', ')}${more}`, { columns, first: '  Read as: ', indent: '    ' }));
  }
  return `${lines.join('\n')}\n`;
}

/** A sentence in quotation marks, with a mark below where it is for the organiser alone. */
function quoteSentence(
  text: string,
  { start, end }: Span,
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): readonly string[] {
  const sentence = text.slice(start, end);
  const topic = findSensitiveSentences(sentence)[0]?.topic;
  const quote = wrapText(`“${oneLine(sentence)}”`, {
    columns,
    first: QUOTE_INDENT,
    indent: QUOTE_INDENT,
    mostLines: QUOTE_LINES,
  });
  return [styles.faint(quote), ...(topic === undefined ? [] : [`${QUOTE_INDENT}${markTopic(topic, styles)}`])];
}

/** What the letter states about its writer, each with its sentence. */
function describeStated(
  text: string,
  facts: readonly Fact[],
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): readonly string[] {
  if (facts.length === 0) return [];
  let quoted = -1;
  return [
    styles.faint('  The letter also states, beside its interests'),
    ...facts.flatMap((fact) => {
      const line = `  ${oneLine(describeFact(fact))}`;
      const { start, end } = fact.sentence;
      if (start === quoted) return [line];
      quoted = start;
      return [line, ...quoteSentence(text, { start, end }, { styles, columns })];
    }),
  ];
}

const REPAIR_REASONS: Readonly<Record<Repair['reason'], string>> = {
  'doubled-letter': 'letter doubled',
  'one-edit': 'one slip',
  'two-edits': 'two slips',
};

function describeRepair(text: string, { from, to, reason, start }: Repair): string {
  const line = text.slice(0, start).split('\n').length;
  return `${oneLine(from)} → ${oneLine(to)} (line ${line}, ${REPAIR_REASONS[reason]})`;
}

function quoteSpan(text: string, span: Span | undefined): string {
  return span === undefined ? '' : oneLine(text.slice(span.start, span.end));
}

function describeLanguages(main: string, languages: InterestProfile['languages']): string {
  if (languages.length < 2) return languageName(main);
  return languages.map(({ language, share }) => `${languageName(language)} ${Math.round(100 * share)}%`).join(' + ');
}

function languageName(code: string): string {
  if (code === 'und') return 'language unknown';
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code) ?? code;
}
