import { describe, expect, it } from 'vitest';
import { findOtherProgrammes, type OwnProgramme } from './find-other-programmes';

const NORTHERN: OwnProgramme = {
  name: 'Northern AI Summer School',
  texts: ['Ice on the fjord. We forecast ice from radar images, with the Tromhavn Institute.'],
};

/** Names found in letters of people called a, b, c, … */
function namesIn(letters: readonly string[], own = NORTHERN): readonly (readonly [string, string])[] {
  const applicants = letters.map((letter, index) => ({ id: String.fromCharCode(97 + index), letter }));
  return findOtherProgrammes(applicants, own).map(({ id, name }) => [id, name]);
}

describe('findOtherProgrammes', () => {
  it('finds the letter that was written for another programme, and says where', () => {
    const letter = 'Dear committee,\n\nI am applying to the Baltic Data School because I love ice. I code in Python.';
    const [found] = findOtherProgrammes([{ id: 'vera', letter }], NORTHERN);
    expect(found?.id).toBe('vera');
    expect(found?.name).toBe('Baltic Data School');
    expect(letter.slice(found?.passage.start, found?.passage.end)).toBe('am applying to the Baltic Data School');
  });

  it.each([
    ['I am writing to express my interest in joining the Saltmere Robotics Academy.', 'Saltmere Robotics Academy'],
    ['I would like to take part in the Harwick Hackathon 2026 with my friends.', 'Harwick Hackathon 2026'],
    [
      'Please accept my application for the Lindqvist Fellowship in Climate Science.',
      'Lindqvist Fellowship in Climate Science',
    ],
    ['Dear organisers of the Baltic Data School,\n\nI study ice.', 'Baltic Data School'],
    ['Dear Baltic Data School,\n\nI study ice.', 'Baltic Data School'],
    ['Dear Baltic School Director Ada Merrow,\n\nI study ice.', 'Baltic School Director'],
    [
      'It would be an honour to participate in the Ostrava Summer School of Machine Learning.',
      'Ostrava Summer School of Machine Learning',
    ],
    ['I look forward to attending the Baltic data school.', 'Baltic data school'],
    ['Я хочу принять участие в Балтийской школе данных.', 'Балтийской школе данных'],
    ['Подаю заявку на хакатон «Волна».', 'хакатон «Волна'],
    ['Хотела бы участвовать в летней школе «Маяк».', 'летней школе «Маяк'],
  ])('reads it in: %s', (letter, name) => {
    expect(namesIn([letter])).toEqual([['a', name]]);
  });

  it.each([
    'Last year I attended the Baltic Data School, and I want to join a harder one.',
    'I was excited to join the Baltic Data School in 2023.',
    'Participation in the Baltic Data School taught me statistics.',
    'I am also applying to the Baltic Data School, to be honest.',
    'After this I want to apply to the Harwick Fellowship.',
    'I teach at the Baltic Data School.',
    'Two years ago I decided to apply to the Saltmere Academy.',
    'Год назад я хотел участвовать в Балтийской школе данных.',
    'I would like to join the [company] Summer School.',
  ])('leaves alone what is past, further or unnamed: %s', (letter) => {
    expect(namesIn([letter])).toEqual([]);
  });

  it.each([
    'I am applying to the Northern AI Summer School.',
    'I would like to attend the Northern School this year.',
    'I want to join the Nothern Summer School.',
    'I am applying to NAISS School 2026.',
    'I am applying to the Summer School.',
    'I would like to join the programme in Tallinn.',
    'I would like to join the Summer School in Tallinn.',
    'Dear Summer School Organising Committee,\n\nI study ice.',
    'Dear Northern Summer School,\n\nI study ice.',
    'I would like to join your AI Summer School.',
    'I want to take part in the Machine Learning Workshop.',
    'I would like to join the Tromhavn Summer Programme.',
    "I would like to apply to the Master's Programme in Marine Biology.",
    'I want to join the Polish Academy of Sciences.',
    'I want to join the Greyford Business School.',
    'I want to join a school. Baltic Data School is none of them.',
  ])("takes for this programme's name, or for no programme's: %s", (letter) => {
    expect(namesIn([letter])).toEqual([]);
  });

  it('lets whoever writes an acronym write what it stands for', () => {
    const own = { name: 'POLARIS 2027 in Tromhavn', texts: [] };
    expect(namesIn(['I am applying to the Baltic Data School. POLARIS-2027 is my dream.'], own)).toEqual([]);
    expect(namesIn(['I am applying to the Baltic Data School.'], own)).toEqual([['a', 'Baltic Data School']]);
  });

  it('believes the letters where several name one programme and none the one of the settings', () => {
    const skolde = 'I am applying to the Skolde Summer School.';
    const baltic = 'I am applying to the Baltic Data School.';
    expect(namesIn([skolde, skolde, baltic])).toEqual([['c', 'Baltic Data School']]);
    expect(namesIn([skolde, skolde, baltic], { name: '', texts: [] })).toEqual([['c', 'Baltic Data School']]);
  });

  it('finds two strays among letters that name this programme', () => {
    const own = 'I am applying to the Northern AI Summer School.';
    const baltic = 'I am applying to the Baltic Data School.';
    expect(namesIn([own, baltic, own, own, baltic]).map(([id]) => id)).toEqual(['b', 'e']);
  });

  it('finds nothing where nothing tells which programme this is', () => {
    const letters = ['I am applying to the Baltic Data School.', 'I like ice.'];
    expect(namesIn(letters, { name: '', texts: [] })).toEqual([]);
    expect(namesIn(letters, { name: 'Summer School', texts: [] })).toEqual([]);
    expect(namesIn(letters, { name: 'NAISS 2026', texts: [] })).toEqual([]);
    expect(namesIn([])).toEqual([]);
    expect(namesIn([''])).toEqual([]);
  });

  it('does not depend on the order of applicants', () => {
    const letters = [
      { id: 'a', letter: 'I am applying to the Skolde Camp. I would like to join the Baltic Data School.' },
      { id: 'b', letter: 'I am applying to the Harwick Camp.' },
      { id: 'c', letter: 'I am applying to the Skolde Summer Camp.' },
    ];
    const found = findOtherProgrammes(letters, NORTHERN);
    expect(findOtherProgrammes(letters.toReversed(), NORTHERN)).toEqual(found);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('reads hostile texts in little time', () => {
    const letters = [
      'my application to the '.repeat(20_000),
      `I am applying to ${'School of '.repeat(50_000)}`,
      'Аа '.repeat(100_000),
    ];
    expect(namesIn(letters)).toEqual([]);
  });
});
