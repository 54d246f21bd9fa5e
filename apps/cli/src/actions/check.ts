import type { Finding, Programme, RulePreview } from '@lettermatch/matcher';
import { CommandFailure } from '../command-failure';
import type { CheckFlags } from '../commands/check';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { describeNoteGroups, groupNotes } from '../programme/group-notes';
import { checkProgramme, namesProgramme } from '../programme/load-programme';
import { countFindings, describeFindings, hasErrors } from '../programme/print-findings';
import { oneLine, wrapText } from '../terminal/display-text';
import { createProgressLine } from '../terminal/progress-line';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';

/** Prints every finding of a programme's input, and matches nothing. */
export async function check(folder: string | undefined, flags: CheckFlags, io: Io): Promise<ExitCode> {
  assertNamed(folder, flags, io, 'check');
  const checked = await checkProgramme(folder, flags, io, { progress: createProgressLine(io) });
  io.signal.throwIfAborted();
  const seen = checked.status === 'bad' ? { findings: [], rules: [] } : await look(checked);
  const findings = [...checked.findings, ...seen.findings];
  if (flags.json) {
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    const report = {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      findings,
      rules: seen.rules,
    };
    io.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    const styles = createStyles(io.stdout, io.env);
    const { listed, groups } = flags.verbose ? { listed: findings, groups: [] } : groupNotes(findings);
    const text = describeFindings(listed, styles) + describeNoteGroups(groups, styles);
    io.stdout.write(
      `${text}${text === '' ? '' : '\n'}${describeRules(seen.rules, io)}${summarise(findings.length > 0, hasErrors(findings), countFindings(findings))}\n`,
    );
  }
  return hasErrors(findings) ? exitCodes.badData : exitCodes.fine;
}

/** What each rule does, and what only rules and letters together show: whom they leave no project, languages that no project shares. */
async function look({ programme }: { readonly programme: Programme }): Promise<{
  readonly findings: readonly Finding[];
  readonly rules: readonly RulePreview[];
}> {
  const [matcher, runtime] = await Promise.all([import('@lettermatch/matcher'), import('@lettermatch/runtime')]);
  return {
    findings: await matcher.checkProgramme(programme, { background: await runtime.loadBackground() }),
    rules: matcher.previewRules(programme, matcher.translateRules(programme)),
  };
}

/** Each rule in one sentence with its numbers. */
function describeRules(rules: readonly RulePreview[], io: Io): string {
  if (rules.length === 0) return '';
  const columns = reportColumns(io.stdout);
  const lines = rules.map(({ message }) => wrapText(oneLine(message), { columns, first: '  ', indent: '    ' }));
  return `${[createStyles(io.stdout, io.env).strong('Rules'), ...lines].join('\n')}\n\n`;
}

/** @throws CommandFailure with exit code 2 where the command line names no programme. */
export function assertNamed(
  folder: string | undefined,
  flags: Parameters<typeof namesProgramme>[1],
  io: Io,
  command: string,
): void {
  if (namesProgramme(folder, flags)) return;
  const hint = `Try: ${io.program} ${command} FOLDER, or see ${io.program} ${command} --help`;
  throw new CommandFailure(exitCodes.usage, 'no programme is named: neither a folder nor files.', hint);
}

function summarise(isAnyFound: boolean, isBlocked: boolean, counts: string): string {
  if (!isAnyFound) return 'Nothing found: ready to match.';
  return `${counts[0]?.toUpperCase()}${counts.slice(1)}. ${isBlocked ? 'Correct the errors before a match.' : 'Ready to match.'}`;
}
