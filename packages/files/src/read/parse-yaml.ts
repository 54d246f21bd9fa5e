import type { FileReport } from './file-report';

/** Enough for ten thousand rules; the parser needs seconds for more. */
const mostCharacters = 500_000;

/** Resolving one alias takes the time of the whole document. */
const mostAliases = 100;

/**
 * Plain data of a YAML 1.2 document, or `undefined` where a finding says why there is none. Every error is reported with
 * its line, a key that stands twice in one map included. Aliases are resolved up to a limit. Never throws.
 */
export async function parseYaml(text: string, report: FileReport): Promise<unknown> {
  const value = await parse(text, report);
  // Without a row: no rule or setting can be left out to cure it.
  if (value === undefined) report.add('file-incomplete', { message: 'None of the settings and rules in it is known.' });
  return value;
}

async function parse(text: string, report: FileReport): Promise<unknown> {
  if (text.length > mostCharacters) {
    report.add('too-large', {
      message: `The file has ${text.length} characters, and at most ${mostCharacters} are read.`,
    });
    return undefined;
  }
  const { isMap, isScalar, LineCounter, parseDocument, visit } = await import('yaml');
  const lines = new LineCounter();
  try {
    // The parser's own search for repeated keys takes quadratic time.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    for (const { name, code, message, pos } of [...document.errors, ...document.warnings]) {
      report.add('broken-yaml', {
        row: lines.linePos(pos[0]).line,
        message: code === 'MULTIPLE_DOCS' ? 'A second document begins here, after "---".' : describeYamlError(message),
        severity: name === 'YAMLWarning' ? 'warning' : 'error',
      });
    }
    let aliases = 0;
    let repeated = false;
    visit(document, {
      Alias() {
        aliases++;
      },
      Map(_, map) {
        const keys = new Set<unknown>();
        for (const { key } of map.items) {
          if (!isScalar(key)) continue;
          if (keys.has(key.value)) {
            repeated = true;
            const row = key.range ? lines.linePos(key.range[0]).line : undefined;
            const value = String(key.value);
            report.add('broken-yaml', { row, value, message: `"${value.slice(0, 80)}" stands twice in one map.` });
          }
          keys.add(key.value);
        }
      },
    });
    if (aliases > mostAliases) {
      report.add('broken-yaml', { message: `There are ${aliases} aliases, and at most ${mostAliases} are followed.` });
      return undefined;
    }
    if (repeated || document.errors.length > 0) return undefined;
    const value: unknown = document.toJS();
    if (value !== null && value !== undefined && !isMap(document.contents)) {
      report.add('broken-yaml', { message: 'The file must hold settings by name, such as "name: Summer school".' });
      return undefined;
    }
    return value ?? {};
  } catch (error) {
    // Beyond the limits: aliases of aliases, or thousands of levels.
    report.add('broken-yaml', { message: describeYamlError(error instanceof Error ? error.message : String(error)) });
    return undefined;
  }
}

function describeYamlError(message: string): string {
  if (message.includes('call stack')) return 'The lists and maps in it are nested too deeply.';
  const [line = ''] = message.split('\n');
  return /[.:!?]$/.test(line) ? line.replace(/:$/, '.') : `${line}.`;
}
