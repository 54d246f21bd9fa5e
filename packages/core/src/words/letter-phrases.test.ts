import { describe, expect, it } from 'vitest';
import { LETTER_PHRASES } from './letter-phrase-lists';
import { createWordReader } from './read-words';

const RUSSIAN_FRAME = 'Я давно хочу понять, как это устроено, и поэтому пишу вам. ';
const ENGLISH_FRAME = 'There is something that I have always wanted to know more about. ';

/** Words of a role in a text that a frame of stop words makes long enough to tell its language. */
function wordsOf(role: string, text: string): readonly string[] {
  const frame = /\p{Script=Cyrillic}/u.test(text) ? RUSSIAN_FRAME : ENGLISH_FRAME;
  const letter = `${frame}${text}. ${frame}`;
  const inside = { from: frame.length, to: frame.length + text.length };
  return createWordReader()
    .read(letter, 'letter')
    .words.filter((word) => word.role === role && word.start >= inside.from && word.end <= inside.to)
    .map(({ start, end }) => letter.slice(start, end));
}

describe('letter phrases', () => {
  it('are silent where they are a run of words, and letter words where they stand alone', () => {
    expect(wordsOf('silent', 'I look forward to hearing from you')).toEqual(
      'I look forward to hearing from you'.split(' '),
    );
    expect(wordsOf('letter', 'My motivation is research on robots')).toEqual(['motivation', 'research']);
    expect(wordsOf('content', 'My motivation is research on robots')).toEqual(['robots']);
  });

  it.each([
    'Dear Organizers',
    'I look forward to hearing from you',
    'Thank you for your time and consideration',
    'I am writing to express my interest in the summer school',
    'I am a third-year bachelor student at the university',
    'I would be grateful for the opportunity to participate',
    'I have dreamed of doing research since my school days',
    'to gain knowledge, improve my skills and meet like-minded people',
    'my motivation letter and my cv are attached',
    'this program will help me achieve my goals',
    'last summer I finished an internship',
    'Здравствуйте, уважаемые организаторы летней школы',
    'Мотивационное письмо',
    'Я студентка третьего курса университета',
    'Буду рада принять участие в школе',
    'С нетерпением жду ответа',
    'хочу развиваться и получить новые знания и опыт',
    'спасибо за возможность',
  ])('leave nothing of "%s"', (text) => {
    expect(wordsOf('content', text)).toEqual([]);
  });

  const TOPICS =
    `organism organic organ classification imbalance plant planet planning network networks learning teaching teacher drive driver
    studio deepfake deep partial partition radio masterpiece readability handwriting reading writing summer winter night age ageing young old
    family patient patients building receiver reduction excitation exciton joint aspirin attachment attention proposition discovery enhancer
    nightingale seminary skillet experiment experimental universe universal programming programmer gradient modelling workflow
    helper fieldwork participatory projection public journalism subjective sequence graph interface interaction internet plane lifecycle
    phone email health care speech elderly translation climate flood energy language ethics privacy game music confidence
    сталь температура частица самолёт участок нравственность универсальный магистраль проектирование проективная разностный письменность
    полупроводник школьник планета растение робот сеть язык частота решётка`.split(/\s+/u);

  it.each(TOPICS)('leave the topic "%s" as content', (word) => {
    expect(wordsOf('content', word)).toEqual([word]);
  });

  it('count in a phrase with a content word: class imbalance, curriculum learning', () => {
    expect(wordsOf('letter', 'class imbalance')).toEqual(['class']);
    expect(wordsOf('content', 'class imbalance')).toEqual(['imbalance']);
  });

  it('end with their sentence', () => {
    expect(wordsOf('content', 'We look at summer. School of fish')).toEqual(['summer', 'fish']);
  });

  it('are not marked in descriptions', () => {
    const { words } = createWordReader().read('The summer school project on motivation', 'description');
    expect(words.filter(({ role }) => role === 'content').map(({ form }) => form.word)).toEqual([
      'summer',
      'school',
      'project',
      'motivation',
    ]);
  });

  it('are listed once each', () => {
    for (const list of Object.values(LETTER_PHRASES)) {
      const phrases = list.split(';').map((phrase) => phrase.trim());
      expect(phrases).not.toContain('');
      expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
    }
  });
});
