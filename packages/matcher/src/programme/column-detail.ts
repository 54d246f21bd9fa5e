import type { RemovalKind } from '@lettermatch/core';
import { normaliseColumn } from './column-role';

const WORDS: readonly (readonly [RemovalKind, string])[] = [
  ['title', 'gender sex pronoun pronouns salutation honorific anrede geschlecht пол гендер обращение местоимения'],
  ['email', 'email mail emails почта почты имейл емейл'],
  ['phone', 'phone phones tel telephone mobile cell whatsapp viber телефон телефона тел моб мобильный'],
  [
    'link',
    'telegram tg skype discord linkedin github gitlab twitter instagram facebook vk wechat kaggle orcid url urls link links website site homepage portfolio social socials contact contacts handle username address телеграм телеграмм ссылка ссылки сайт контакт контакты адрес гитхаб вк портфолио',
  ],
  [
    'institution',
    'university universities institution institute affiliation affiliations school college employer company organisation organization вуз вузы университет институт школа колледж организация компания работодатель учебы учёбы работы',
  ],
  [
    'name',
    'name names surname firstname lastname fullname nickname patronymic vorname nachname имя имени фамилия фамилии отчество фио ник никнейм',
  ],
];
const KINDS: ReadonlyMap<string, RemovalKind> = new Map(
  WORDS.flatMap(([kind, words]) => words.split(' ').map((word): [string, RemovalKind] => [word, kind])),
);
/** A column about a name or a school that says nothing about who it is: `school_year`, `team_name`. */
const OTHERWISE = new Set(
  'year years grade level degree course class team project programme program topic file track experience hours shift курс год класс команда команды проект проекта уровень график опыт'.split(
    ' ',
  ),
);

/** What personal detail an attribute column holds, by its name; undefined where none. */
export function detailOfColumn(column: string): RemovalKind | undefined {
  const words = [...normaliseColumn(column).split('_'), ...(column.toLowerCase().match(/\p{L}+/gu) ?? [])];
  if (words.some((word) => OTHERWISE.has(word))) return undefined;
  const kinds = new Set(words.map((word) => KINDS.get(word)));
  return WORDS.find(([kind]) => kinds.has(kind))?.[0];
}
