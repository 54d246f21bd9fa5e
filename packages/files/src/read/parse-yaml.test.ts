import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFileReport } from './file-report';
import { parseYaml } from './parse-yaml';

const parse = async (text: string) => {
  const report = openFileReport('programme.yaml', 'settings');
  return { value: await parseYaml(text, report), findings: report.findings() };
};

describe('parseYaml', () => {
  it('reads settings and rules as plain data', async () => {
    const { value, findings } = await parse(`
name: Summer school
objective: total
places: {min: 1, max: 1}
rules:
  lock:
    - {applicant: a1, project: p2, reason: asked for it}
`);
    expect(value).toEqual({
      name: 'Summer school',
      objective: 'total',
      places: { min: 1, max: 1 },
      rules: { lock: [{ applicant: 'a1', project: 'p2', reason: 'asked for it' }] },
    });
    expect(findings).toEqual([]);
  });

  it('names the line of every fault, and that nothing was read', async () => {
    const { value, findings } = await parse('name: "School" x\nplaces: {min: 1\ncounts: letters\n');
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThanOrEqual(3);
    expect(findings[0]).toMatchObject({ code: 'broken-yaml', severity: 'error', row: 1 });
    expect(findings.at(-1)).toMatchObject({ code: 'file-incomplete', severity: 'error' });
    expect(findings.at(-1)).not.toHaveProperty('row');
  });

  it('finds a key that stands twice', async () => {
    const { value, findings } = await parse('seed: 1\nname: A\nseed: 2\n');
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ code: 'broken-yaml', row: 3, value: 'seed' });
  });

  it('takes an empty file for no settings', async () => {
    expect(await parse('# nothing yet\n')).toEqual({ value: {}, findings: [] });
  });

  it.each([
    ['a list', '- a\n- b\n'],
    ['a text', 'hello'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    [
      'aliases of aliases',
      `a: &a [x]\n${'bcdefghij'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
    ],
    ['thousands of levels', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('refuses %s', async (_, text) => {
    const { value, findings } = await parse(text);
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ code: 'broken-yaml', severity: 'error' });
  });

  it('refuses more aliases than it follows in good time', async () => {
    const names = Array.from({ length: 101 }, (_, index) => `n${index}`);
    const text = `a: [${names.map((name) => `&${name} x`).join(', ')}]\nb: [${names.map((name) => `*${name} `).join(', ')}]`;
    expect((await parse(text)).findings[0]?.message).toContain('101 aliases');
  });

  it('refuses a text that no settings file reaches', async () => {
    expect((await parse('# long\n'.repeat(100_000))).findings[0]).toMatchObject({ code: 'too-large' });
  });

  it('never throws', async () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '&x ',
      '*x ',
      '!t ',
      '"',
      "'",
      '|',
      '>',
      '{',
      '}',
      '[',
      ']',
      ',',
      '#',
      '---\n',
      '? ',
      '<<',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { value, findings } = await parse(pieces.join(''));
        expect(value !== undefined || findings.some(({ severity }) => severity === 'error')).toBe(true);
      }),
    );
  });
});
