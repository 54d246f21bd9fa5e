import { describe, expect, it } from 'vitest';
import { buildProgramme } from '../programme/build-programme';
import { expectReady, rawTable } from '../programme/programme.fixture';
import { checkProgramme } from './check-programme';

const LETTER =
  'Я вырос у гавани и слушал записи с гидрофона: горбатые киты поют, паром их заглушает, а на спектрограмме видно, что песни замолкают. Хочу обучить нейросеть находить их голоса среди шума винтов.';
const PROJECTS = rawTable(
  'projects.csv',
  {
    id: 'whale',
    title: 'Whales under the ferry line',
    description:
      'Hydrophones record humpback whales. A neural network will detect each song in the spectrogram although the propeller of the ferry makes noise.',
    max: 3,
  },
  { id: 'bus', title: 'Why the bus is late', description: 'Predict delays from the timetable of the town.', max: 3 },
);

function findings(letter: string, glossary: readonly { term: string; equivalents: string }[] = []) {
  const programme = expectReady(
    buildProgramme({
      applicants: rawTable('applicants.csv', { id: 'jude', letter }),
      projects: PROJECTS,
      glossary: rawTable('glossary.csv', ...glossary),
      findings: [],
    }),
  );
  return checkProgramme(programme);
}

const codesOf = (list: Awaited<ReturnType<typeof findings>>) =>
  list.map(({ code, severity }) => [code, severity]).filter(([code]) => code?.startsWith('language'));

describe('a letter in a language that no project is described in', () => {
  it('is reported with the words that its fit rests on, as it writes them', async () => {
    const found = await findings(LETTER);
    expect(codesOf(found)).toEqual([['language-not-shared', 'warning']]);
    expect(found.find(({ code }) => code === 'language-not-shared')?.message).toMatch(/It fits by .*“нейросеть”/u);
  });

  it('is no reason to worry where a glossary covers it', async () => {
    const found = await findings(LETTER, [
      { term: 'hydrophone', equivalents: 'гидрофон' },
      { term: 'humpback whale', equivalents: 'горбатый кит' },
      { term: 'ferry', equivalents: 'паром' },
      { term: 'song', equivalents: 'песня' },
      { term: 'propeller', equivalents: 'винт' },
    ]);
    expect(codesOf(found)).toEqual([['language-bridged', 'note']]);
    expect(found.find(({ code }) => code === 'language-bridged')?.message).toContain('“горбатые киты”');
  });

  it('says where nothing is shared at all', async () => {
    const letter =
      'Мечтаю печь пироги и варить варенье из крыжовника, как тётушка на даче, каждое утро и каждый вечер, и чтобы все были сыты.';
    const found = await findings(letter);
    expect(found.find(({ code }) => code === 'language-not-shared')?.message).toContain('It shares no word with any.');
  });
});
