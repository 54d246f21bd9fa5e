import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoreError } from '../core-error';
import { type Copies, findCopies } from './find-copies';

const RIVER =
  'When the river rose in April I stood on the bridge with a ruler and a notebook, and every ten minutes I wrote down how far the water had come, because the gauge upstream was broken and the town had no other forecast that night.';
const BEES =
  'My grandmother keeps eleven hives behind the chapel, and since I taught a cheap microphone to hear when a queen is missing she no longer opens them in winter, which the bees forgive less readily than she does.';
const MAPS =
  'In the cellar of the land registry lie four thousand hand drawn parcels nobody has compared with the satellite pictures, so two friends and I photographed three hundred of them and trained a small segmentation network on the boundaries.';
const LOOM =
  'At the weaving mill where I repair looms the defects are found by an inspector with tired eyes; I mounted a line camera, labelled nine rolls of cloth by hand, and showed that an autoencoder notices a missing thread before she can.';
const CHOIR =
  'Our choir sings badly in the second row, and to find out who it is without hurting anybody I separated forty recorded rehearsals into voices, estimated the pitch of each, and told nobody the result except the conductor.';
const STOCK =
  'Dear organisers, I am writing to express my interest in your summer school. I am a third year student and I am very motivated to take part in it.';
const CLOSING = 'Thank you for your time and consideration. I look forward to hearing from you. Best regards,';

function find(letters: Readonly<Record<string, string>>, ownTexts: readonly string[] = []): readonly Copies[] {
  const applicants = Object.entries(letters).map(([id, letter]) => ({ id, letter }));
  return findCopies(applicants, { ownTexts }).copies;
}

/** The passages' texts, each as it stands in every letter that holds it. */
function textsOf(copies: Copies | undefined, letters: Readonly<Record<string, string>>) {
  return copies?.passages.map((passage) => passage.map(({ id, start, end }) => letters[id]?.slice(start, end)));
}

/** Letters of words drawn at random, told apart by their number. */
function fillers(count: number, words = 60): Record<string, string> {
  const syllables = 'ka lo mi ter san ve rou dim pel ost'.split(' ');
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const word = () => Array.from({ length: 2 + next(2) }, () => syllables[next(10)]).join('');
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`f${1000 + index}`, Array.from({ length: words }, word).join(' ')]),
  );
}

describe('findCopies', () => {
  it('finds a passage that two letters share, and where it stands in each', () => {
    const letters = {
      ada: `${STOCK} ${RIVER} ${BEES} ${CLOSING} Ada`,
      bo: `Hello! ${MAPS} ${RIVER} ${CLOSING} Bo`,
      cy: `${STOCK} ${LOOM} ${CLOSING} Cy`,
    };
    const copies = find(letters);
    expect(copies.map(({ kind, applicants }) => [kind, applicants])).toEqual([['shared-passage', ['ada', 'bo']]]);
    expect(textsOf(copies[0], letters)).toEqual([[RIVER.slice(0, -1), RIVER.slice(0, -1)]]);
  });

  it('finds one letter sent twice, though slips of the pen and a few words were changed', () => {
    const letter = `${STOCK} ${RIVER} ${BEES} ${CLOSING}`;
    const changed = letter
      .replace('eleven hives', 'a dozen old hives')
      .replace('every ten minutes', 'all ten minuttes')
      .replace('notebook', 'NOTEBOOK');
    const copies = find({ ada: letter, bo: `${changed} Bo`, cy: `${STOCK} ${LOOM} ${CLOSING}` });
    expect(copies.map(({ kind, applicants }) => [kind, applicants])).toEqual([['same-letter', ['ada', 'bo']]]);
  });

  it('finds a short letter inside a longer one', () => {
    expect(find({ ada: RIVER, bo: `${MAPS} ${RIVER} ${LOOM} ${BEES}` }).map(({ kind }) => kind)).toEqual([
      'same-letter',
    ]);
  });

  it('groups the letters that were made from one template, with who has which passage', () => {
    const letters = {
      ada: `${RIVER} ${MAPS} ${BEES}`,
      bo: `${BEES} ${LOOM} ${LOOM.split(' ').toReversed().join(' ')}`,
      cy: `${CHOIR} ${BEES} ${RIVER}  ${CHOIR.split(' ').toReversed().join(' ')}`,
    };
    const [template, ...rest] = find(letters);
    expect(rest).toEqual([]);
    expect([template?.kind, template?.applicants]).toEqual(['template', ['ada', 'bo', 'cy']]);
    expect(template?.passages.map((passage) => passage.map(({ id }) => id).join())).toEqual(['ada,cy', 'ada,bo,cy']);
  });

  it('keeps apart letters that share nothing with one another', () => {
    const letters = {
      ada: `${RIVER} ${MAPS}`,
      bo: `${RIVER} ${BEES}`,
      cy: `${LOOM} ${CHOIR}`,
      di: `${CHOIR} ${STOCK}`,
    };
    expect(find(letters).map(({ applicants }) => applicants.join())).toEqual(['ada,bo', 'cy,di']);
  });

  it('takes stock phrases for no copy, however many there are', () => {
    expect(find({ ada: `${STOCK} ${RIVER} ${CLOSING}`, bo: `${STOCK} ${BEES} ${CLOSING}` })).toEqual([]);
    expect(find({ ada: `${STOCK} ${CLOSING}`, bo: `${STOCK} ${CLOSING}` })).toEqual([]);
  });

  it('needs more than a sentence in common', () => {
    const short = RIVER.split(' ').slice(0, 18).join(' ');
    expect(find({ ada: `${short} ${BEES}`, bo: `${MAPS} ${short} ${LOOM}` })).toEqual([]);
  });

  it('lets everyone quote the texts of the programme', () => {
    const letters = { ada: `${MAPS} ${RIVER}`, bo: `${RIVER} ${BEES}` };
    expect(find(letters, [`The river project. ${RIVER}`])).toEqual([]);
    expect(find(letters, [MAPS, BEES])).toHaveLength(1);
  });

  it('reports the words of a form once, and still finds the copies behind them', () => {
    const letters = fillers(30);
    for (const id of Object.keys(letters).slice(0, 20)) letters[id] = `${RIVER} ${letters[id]}`;
    letters.f1003 += ` ${BEES}`;
    letters.f1004 += ` ${BEES}`;
    const copies = find(letters);
    expect(copies.map(({ kind, applicants }) => [kind, applicants.length])).toEqual([
      ['shared-passage', 2],
      ['form-wording', 20],
    ]);
    expect(copies[0]?.applicants).toEqual(['f1003', 'f1004']);
  });

  it('takes a passage for a form only where the letters are many', () => {
    const letters = fillers(19);
    for (const id of Object.keys(letters).slice(0, 10)) letters[id] = `${RIVER} ${letters[id]}`;
    expect(find(letters).map(({ kind, applicants }) => [kind, applicants.length])).toEqual([['template', 10]]);
  });

  it('finds copies in Russian too', () => {
    const passage =
      'Когда весной поднялась вода, я стоял на мосту с линейкой и тетрадью и каждые десять минут записывал уровень, потому что датчик выше по течению сломался, а другого прогноза в нашем городе той ночью ни у кого не было.';
    const letters = { ada: `Здравствуйте! ${passage}`, bo: `${passage.replaceAll('ё', 'е')} Моя бабушка держит пчел.` };
    expect(find(letters).map(({ applicants }) => applicants)).toEqual([['ada', 'bo']]);
  });

  it('gives spans of words that are the same in both letters, whatever they are made of', () => {
    const parts = fc.shuffledSubarray([RIVER, BEES, MAPS, LOOM, CHOIR], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 2, maxLength: 5 }), (people) => {
        const letters = Object.fromEntries(people.map((own, index) => [`p${index}`, own.join(' ')]));
        const copies = find(letters);
        for (const texts of copies.flatMap((each) => textsOf(each, letters) ?? [])) {
          expect(texts.length).toBeGreaterThan(1);
          for (const text of texts) expect(text?.split(' ').length).toBeGreaterThanOrEqual(25);
        }
        const sharing = Object.entries(letters).filter(([id], index) =>
          people.some((own, other) => other !== index && own.some((part) => letters[id]?.includes(part))),
        );
        const reported = new Set(copies.flatMap(({ applicants }) => applicants));
        expect([...reported].sort()).toEqual(sharing.map(([id]) => id));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of applicants', () => {
    const applicants = [`${RIVER} ${MAPS}`, `${BEES} ${RIVER}`, `${MAPS} ${LOOM}`, RIVER, `${CHOIR} ${LOOM}`].map(
      (letter, index) => ({ id: `p${index}`, letter }),
    );
    const expected = findCopies(applicants);
    fc.assert(
      fc.property(fc.shuffledSubarray(applicants, { minLength: applicants.length }), (shuffled) => {
        expect(findCopies(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('finds nothing where there is nothing to compare', () => {
    expect(findCopies([])).toEqual({ status: 'complete', copies: [] });
    expect(find({ ada: RIVER })).toEqual([]);
    expect(find({ ada: '', bo: '' })).toEqual([]);
    expect(find({ ada: 'Yes.', bo: 'Yes.' })).toEqual([]);
    expect(find({ ada: `${RIVER} ${RIVER} ${RIVER}` })).toEqual([]);
  });

  it('refuses two applicants with one id', () => {
    const twice = [
      { id: 'ada', letter: RIVER },
      { id: 'ada', letter: BEES },
    ];
    expect(() => findCopies(twice)).toThrow(CoreError);
  });

  it('reports nothing once it is told to stop', () => {
    const applicants = [
      { id: 'ada', letter: RIVER },
      { id: 'bo', letter: RIVER },
    ];
    expect(findCopies(applicants, { shouldStop: () => true })).toEqual({ status: 'stopped', copies: [] });
  });

  it('reads thousands of letters that share a passage, and letters that repeat themselves, in seconds', () => {
    const letters = fillers(3000, 100);
    for (const id of Object.keys(letters).slice(0, 500)) letters[id] += ` ${RIVER}`;
    letters.again = 'bees and '.repeat(50_000);
    letters.also = 'bees and '.repeat(50_000);
    const begun = performance.now();
    const copies = find(letters);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(copies.find(({ kind }) => kind === 'template')?.applicants).toHaveLength(500);
  });
});
