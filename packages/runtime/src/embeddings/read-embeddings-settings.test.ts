import { describe, expect, it } from 'vitest';
import { hostOf, readEmbeddingsSettings } from './read-embeddings-settings';

const read = (env: Readonly<Record<string, string>>) =>
  readEmbeddingsSettings({ HOME: '/home/ada', LETTERMATCH_EMBEDDINGS_MODEL: 'small', ...env });
const at = (url: string, env: Readonly<Record<string, string>> = {}) =>
  read({ LETTERMATCH_EMBEDDINGS_URL: url, ...env });

describe('the settings of an embeddings endpoint', () => {
  it('are none without a URL', () => {
    expect(read({})).toBeUndefined();
    expect(at(' ')).toBeUndefined();
  });

  it('take the URL of an API or of its endpoint', () => {
    for (const url of [
      'https://api.example.org/v1',
      'https://api.example.org/v1/',
      ' https://api.example.org/v1/embeddings/',
    ])
      expect(at(url)?.url).toBe('https://api.example.org/v1/embeddings');
    expect(at('http://localhost:11434')?.url).toBe('http://localhost:11434/embeddings');
    expect(at('https://x.example.org/a?version=2#top')?.url).toBe('https://x.example.org/a/embeddings?version=2');
    expect(hostOf({ url: 'http://localhost:11434/embeddings' })).toBe('localhost:11434');
  });

  it('hold the key where there is one, and the place of the cache', () => {
    expect(at('https://api.example.org/v1')).toEqual({
      url: 'https://api.example.org/v1/embeddings',
      model: 'small',
      cacheFolder: '/home/ada/.cache/lettermatch/embeddings',
    });
    expect(at('https://api.example.org/v1', { LETTERMATCH_EMBEDDINGS_KEY: ' k ' })).toMatchObject({ key: 'k' });
    expect(at('https://api.example.org/v1', { LETTERMATCH_EMBEDDINGS_DIMENSIONS: '256' })).toMatchObject({
      dimensions: 256,
    });
    expect(at('https://a.example.org', { XDG_CACHE_HOME: '/x' })?.cacheFolder).toBe('/x/lettermatch/embeddings');
    expect(at('https://a.example.org', { LETTERMATCH_EMBEDDINGS_CACHE: '/y' })?.cacheFolder).toBe('/y');
    expect(at('https://a.example.org', { LETTERMATCH_EMBEDDINGS_CACHE: 'off' })).not.toHaveProperty('cacheFolder');
  });

  it.each([
    ['api.example.org', {}, 'LETTERMATCH_EMBEDDINGS_URL is no address'],
    ['file:///etc/passwd', {}, 'LETTERMATCH_EMBEDDINGS_URL is no address'],
    ['https://me:secret@api.example.org', {}, 'holds a name or password for api.example.org'],
    ['https://a.example.org', { LETTERMATCH_EMBEDDINGS_MODEL: '' }, 'names a.example.org, and no model is named. Set'],
    [
      'https://a.example.org',
      { LETTERMATCH_EMBEDDINGS_DIMENSIONS: '0.5' },
      'must be a whole number from 1 to 99999, got "0.5"',
    ],
    ['https://a.example.org', { LETTERMATCH_EMBEDDINGS_KEY: 'secret\nkey' }, 'Copy the key again'],
  ])('refuse %s %j, and repeat no secret', (url, env, message) => {
    expect(() => at(url, env)).toThrow(message);
    expect(() => at(url, env)).not.toThrow('secret');
  });
});
