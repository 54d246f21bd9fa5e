import { describe, expect, it } from 'vitest';
import { CommandFailure } from './command-failure';
import { describeFailure } from './describe-failure';
import { exitCodes } from './exit-codes';

const calm = { env: {}, signal: new AbortController().signal };

describe('describeFailure', () => {
  it('passes a command’s own failure on, with its hint', () => {
    const failure = new CommandFailure(exitCodes.badData, 'this is wrong.', 'Do that.');
    expect(describeFailure(failure, calm)).toEqual({ exitCode: 3, text: 'error: this is wrong.\nDo that.\n' });
  });

  it('says what is wrong with a file, by the system and by the files package', () => {
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write', path: '/out/run.json' });
    expect(describeFailure(full, calm)).toEqual({
      exitCode: 3,
      text: 'error: cannot write /out/run.json: the disk is full.\n',
    });
    const files = Object.assign(new Error('files: there is no run in out.'), { name: 'FilesError' });
    expect(describeFailure(files, calm)).toEqual({ exitCode: 3, text: 'error: there is no run in out.\n' });
  });

  it('names what was outside and did not work, without the package', () => {
    const refused = Object.assign(
      new Error('runtime: the embeddings endpoint x.example.org answered with status 500.'),
      {
        name: 'RuntimeError',
        code: 'embeddings-refused',
      },
    );
    expect(describeFailure(refused, calm)).toEqual({
      exitCode: 3,
      text: 'error: the embeddings endpoint x.example.org answered with status 500.\n',
    });
    expect(describeFailure(Object.assign(refused, { code: 'invalid-setting' }), calm).exitCode).toBe(2);
  });

  it('takes whatever fails after Ctrl-C for an interruption', () => {
    expect(describeFailure(new Error('closed'), { env: {}, signal: AbortSignal.abort() }).exitCode).toBe(130);
  });

  it('describes things thrown that are no errors', () => {
    expect(describeFailure('text', calm)).toMatchObject({ exitCode: 1, text: expect.stringContaining('text') });
  });
});
