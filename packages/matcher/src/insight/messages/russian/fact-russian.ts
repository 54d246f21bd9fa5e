import type { Fact } from '@lettermatch/core';

const PHRASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: {
    school: 'учёба в школе',
    bachelor: 'бакалавриат',
    master: 'магистратура',
    specialist: 'специалитет',
    phd: 'аспирантура',
  },
  year: {
    '1': 'первый курс',
    '2': 'второй курс',
    '3': 'третий курс',
    '4': 'четвёртый курс',
    '5': 'пятый курс',
    '6': 'шестой курс',
    final: 'последний курс',
  },
  degree: {
    bachelor: 'степень бакалавра',
    master: 'степень магистра',
    specialist: 'диплом специалиста',
    phd: 'учёная степень',
    graduate: 'высшее образование',
    diploma: 'диплом',
  },
  result: { publication: 'публикация', prize: 'награда', talk: 'доклад', patent: 'патент' },
  wish: {
    'present-work': 'желание выступить с работой',
    teamwork: 'желание работать в команде',
    hackathon: 'желание участвовать в хакатоне',
    phd: 'желание поступить в аспирантуру',
  },
};

/** Languages by their names in Russian; others keep the name that they were read by. */
const SPOKEN: Readonly<Record<string, string>> = {
  english: 'английский',
  russian: 'русский',
  german: 'немецкий',
  french: 'французский',
  spanish: 'испанский',
  italian: 'итальянский',
  chinese: 'китайский',
  japanese: 'японский',
  ukrainian: 'украинский',
  polish: 'польский',
};

/** A fact in a few words, as `describeFact` in English. */
export function factInRussian({ kind, value, label }: Pick<Fact, 'kind' | 'value' | 'label'>): string {
  if (kind === 'language') return `язык: ${SPOKEN[value.toLowerCase()] ?? value}`;
  return PHRASES[kind]?.[value] ?? label.replace(/\s+/gu, ' ');
}
