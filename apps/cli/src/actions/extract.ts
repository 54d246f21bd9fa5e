import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import {
  blindText,
  extractInterests,
  extractProfile,
  type Fact,
  findSensitiveSentences,
  type InterestProfile,
  REMOVAL_KINDS,
  type RemovalKind,
  type Span,
} from '@lettermatch/core';
import { type ReadLetter, readFindings, readLetter, readLexicon } from '@lettermatch/files';
import { describeRemoved, type Finding, nameOfId } from '@lettermatch/matcher';
import { loadBackground } from '@lettermatch/runtime';
import { assertFileWritable } from '../assert-writable';
import type { ExtractFlags } from '../commands/extract';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { failWithFindings } from '../programme/load-programme';
import { describeFindings, hasErrors } from '../programme/print-findings';
import { assertOneStandardInput, openInput } from '../read-input';
import { describeInterests } from '../report/describe-interests';
import { resolvePath } from '../resolve-path';
import { createProgressLine } from '../terminal/progress-line';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';
import { writeOutput } from '../write-output';

const letterExtensions = ['.txt', '.md', '.pdf', '.docx'];

/** A letter with its name as the command line or its folder gives it. */
interface NamedLetter extends ReadLetter {
  readonly file: string;
}

/** Prints what each letter says about its writer's interests. */
export async function extract(paths: readonly string[], flags: ExtractFlags, io: Io): Promise<ExitCode> {
  assertOneStandardInput([...paths, flags.lexicon]);
  await assertFileWritable(flags.output, io);
  const progress = createProgressLine(io);
  const read = await readLetters(paths, flags, io);
  const letters = flags.blind ? blindLetters(read, io) : read;
  const lexicon = await loadLexicon(flags.lexicon, io);
  const background = await loadBackground();
  const profiles: {
    readonly file: string;
    readonly text: string;
    readonly profile: InterestProfile;
    readonly facts: readonly Fact[];
  }[] = [];
  for (const { file, text } of letters) {
    await turn();
    io.signal.throwIfAborted();
    profiles.push({
      file,
      text,
      profile: extractInterests(text, { background, spelling: flags.spelling, lexicon, top: flags.top }),
      facts: extractProfile(text),
    });
    progress.update({ stage: 'words', done: profiles.length, total: letters.length });
  }
  progress.end();
  const styles = createStyles(flags.output === undefined ? io.stdout : { ...io.stdout, isTerminal: false }, io.env);
  const columns = reportColumns(io.stdout);
  const output = flags.json
    ? `${JSON.stringify(
        profiles.map(({ file, text, profile, facts }) => describeProfile(file, text, profile, facts)),
        null,
        2,
      )}\n`
    : profiles
        .map(({ file, text, profile, facts }) => describeInterests(file, text, profile, facts, { styles, columns }))
        .join('\n');
  await writeOutput(output, flags.output, io);
  return exitCodes.fine;
}

/** Letters without names, numbered because a file's name tells one; says what was removed. */
function blindLetters(letters: readonly NamedLetter[], io: Io): readonly NamedLetter[] {
  const removed = Object.fromEntries(REMOVAL_KINDS.map((kind) => [kind, 0])) as Record<RemovalKind, number>;
  const blind = letters.map((letter, index): NamedLetter => {
    const name = basename(letter.file, extname(letter.file));
    const { text, removals } = blindText(letter.text, {
      names: [nameOfId(name)],
      emails: name.includes('@') ? [name] : [],
    });
    for (const { kind } of removals) removed[kind] += 1;
    return { ...letter, file: `letter-${String(index + 1).padStart(3, '0')}`, text };
  });
  io.stderr.write(`${describeRemoved(removed, 0)}\n`);
  return blind;
}

/** @throws CommandFailure with exit code 3 where the lexicon cannot be read. */
async function loadLexicon(path: string | undefined, io: Io): Promise<readonly string[]> {
  if (path === undefined) return [];
  const { words, findings } = await readLexicon(await openInput(path, io));
  if (hasErrors(findings)) throw failWithFindings(findings, io);
  return words;
}

/** @throws CommandFailure with exit code 3 where a file cannot be read, unless it may be left out. */
async function readLetters(paths: readonly string[], flags: ExtractFlags, io: Io): Promise<readonly NamedLetter[]> {
  const letters: NamedLetter[] = [];
  for (const file of (await Promise.all(paths.map((path) => expand(path, io)))).flat()) {
    io.signal.throwIfAborted();
    letters.push({ file, ...(await readLetter(await openInput(file, io), { name: file })) });
  }
  const findings = letters.flatMap((letter) => letter.findings).map(restoreSeverity);
  if (hasErrors(findings) && !flags.skipBad) {
    // What is not there cannot be left out: its name is wrong.
    const isMissing = findings.some(({ code }) => code === 'missing-file');
    const leaveOut = isMissing ? ' and try again.' : ', or leave these files out with --skip-bad.';
    throw failWithFindings(findings, io, `Correct the errors${leaveOut}`);
  }
  const grave = findings.filter(({ severity }) => severity !== 'note');
  io.stderr.write(describeFindings(grave, createStyles(io.stderr, io.env)));
  return letters.filter((letter) => !hasErrors(letter.findings.map(restoreSeverity)));
}

/** In a programme no letter stops anything; here a file that cannot be read is an error. An empty one is a letter about nothing. */
function restoreSeverity(finding: Finding): Finding {
  const rule = Object.entries(readFindings).find(([code]) => code === finding.code)?.[1];
  return rule?.severity === 'error' && finding.code !== 'empty-file' ? { ...finding, severity: 'error' } : finding;
}

/** The letters of a folder; a file is itself. */
async function expand(path: string, io: Io): Promise<readonly string[]> {
  const found = path === '-' ? undefined : await stat(resolvePath(path, io)).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const names = await readdir(resolvePath(path, io));
  return names
    .filter((name) => letterExtensions.includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(path, name));
}

function describeProfile(file: string, text: string, profile: InterestProfile, facts: readonly Fact[]) {
  const sensitive = findSensitiveSentences(text);
  const quote = ({ start, end }: Span) => {
    const topic = sensitive.find((sentence) => sentence.start < end && start < sentence.end)?.topic;
    return { start, end, text: text.slice(start, end), ...(topic !== undefined && { sensitive: topic }) };
  };
  const { language, languages, words, interests, vector, repairs, placeholders } = profile;
  return {
    file,
    language,
    languages,
    words,
    interests: interests.map(({ label, weight, sentences, occurrences }) => ({
      label,
      weight,
      sentences: sentences.map(quote),
      occurrences,
    })),
    facts: facts.map(({ sentence, ...fact }) => ({ ...fact, sentence: quote(sentence) })),
    vector,
    repairs,
    placeholders,
  };
}

/** Lets an interruption be heard between two letters. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
