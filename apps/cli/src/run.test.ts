import { describe, expect, it, vi } from 'vitest';
import { commands } from './commands';
import { exitCodes } from './exit-codes';
import { makeFolder, runCli } from './testing/run-cli';

describe('run', () => {
  it('prints the help with every command, and lists none that is not there', async () => {
    const { exitCode, stdout, stderr } = await runCli([]);
    expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
    for (const { name, summary } of commands) {
      expect(stdout).toContain(`  ${name}`);
      expect(stdout.replace(/\s+/g, ' ')).toContain(summary);
    }
    expect(stdout).not.toMatch(/^ {2}(forget|serve)/m);
    expect((await runCli(['--help'])).stdout).toBe(stdout);
  });

  it('gives every command a help with at least two examples', async () => {
    for (const { name, summary, options } of commands) {
      const { exitCode, stdout } = await runCli([name, '--help']);
      expect(exitCode).toBe(exitCodes.fine);
      expect(stdout.replace(/\s+/g, ' ')).toContain(`${summary.slice(1)}.`);
      expect(stdout.match(new RegExp(`^  lettermatch ${name}`, 'gm'))?.length).toBeGreaterThanOrEqual(2);
      for (const { flags } of options) expect(stdout).toContain(flags);
      expect((await runCli(['help', name])).stdout).toBe(stdout);
    }
  });

  it('prints its version', async () => {
    expect(await runCli(['--version'])).toEqual({ exitCode: exitCodes.fine, stdout: '0.1.0\n', stderr: '' });
  });

  it('ends with 2 on a wrong command line, with what was meant and where to read on', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['mach'], /unknown command 'mach'\n\(Did you mean match\?\)\nSee: lettermatch --help/],
      [['--sed'], /unknown option '--sed'\n(.*\n)?See: lettermatch --help/],
      [['./my-school'], /lettermatch match \.\/my-school/],
      [['match', '--seeds', '3'], /unknown option '--seeds'\n\(Did you mean --seed\?\)\nSee: lettermatch match --help/],
      [['match', '--seed', 'x'], /whole number from 0 to 4294967295/],
      [['match', '--seed', '-1'], /whole number/],
      [['match', '--seed'], /argument missing/],
      [['match', '--time-limit', '0'], /seconds above 0/],
      [['match', '--counts', 'luck'], /Allowed choices are wishes, both, letters/],
      [['match', 'a', 'b'], /too many arguments/],
      [['explain'], /nobody is named to explain\.\nGive an applicant, or --project PROJECT, or --mentor MENTOR/],
      [['solve'], /missing required argument 'file'/],
      [['check'], /no programme is named/],
      [['evaluate', 'folder'], /--assignment FILE/],
      [['completion', 'tcsh'], /Allowed choices are bash, zsh, fish/],
      [['match', '-o', '-'], /For standard output use --json/],
      [['match', '--applicants', '-', '--projects', '-'], /only one file can be "-"/],
    ];
    for (const [argv, message] of cases) {
      const { exitCode, stdout, stderr } = await runCli(argv);
      expect([argv, exitCode, stdout]).toEqual([argv, exitCodes.usage, '']);
      expect(stderr).toMatch(message);
    }
  });

  it('ends with 1 on a mistake of its own: one line and what to do, a stack only for those who ask', async () => {
    const broken = commands.find(({ name }) => name === 'check');
    if (broken === undefined) throw new Error('expected the command check');
    const fail = vi.spyOn(broken, 'run').mockRejectedValue(new Error('a bug\nwith details'));
    const plain = await runCli(['check', 'x']);
    const debug = await runCli(['check', 'x'], { env: { LETTERMATCH_DEBUG: '1' } });
    fail.mockRestore();
    expect([plain.exitCode, debug.exitCode]).toEqual([exitCodes.internal, exitCodes.internal]);
    expect(plain.stderr).toMatch(/^error: internal error: a bug\n.*LETTERMATCH_DEBUG=1.*\n$/);
    expect(debug.stderr).toMatch(/\n {4}at /);
  });

  it('ends with 3 where a file cannot be read', async () => {
    const { exitCode, stderr } = await runCli(['solve', 'nowhere.json'], { cwd: await makeFolder() });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stderr).toMatch(/^error: cannot read .*nowhere\.json: there is nothing at this path\.\n$/);
  });
});
