import { parseWordClass } from '../word-class';

/** Years of study, by number or `final`. */
export const YEARS = {
  '1': 'first 1 1st 1-й 1-го 1-м 1-ом 1й 1го 1м перв* ersten erstes 1re première premier primer primero primo primeiro',
  '2': 'second 2nd 2 2-й 2-го 2-м 2-ом 2й 2го 2м втор* zweiten zweites 2e 2ème deuxième seconde segundo secondo',
  '3': 'third 3rd 3 3-й 3-го 3-м 3-ем 3й 3го 3м трет* dritten drittes 3e 3ème troisième tercer tercero terzo terceiro',
  '4': 'fourth 4th 4 4-й 4-го 4-м 4-ом 4й 4го 4м четверт* vierten viertes 4e 4ème quatrième cuarto quarto',
  '5': 'fifth 5th 5 5-й 5-го 5-м 5-ом 5й 5го 5м пят* fünften 5e 5ème cinquième quinto',
  '6': 'sixth 6th 6 6-й 6-го 6-м 6й шестого шестом шестой sechsten 6e sexto sesto',
  final: 'final last последн* выпускн* letzten dernière último ultimo',
} as const;

/** What somebody studies for. */
export const LEVELS = {
  bachelor:
    'undergraduate undergrad bachelor bachelors bsc beng бакалавриат* бакалавра licence grado triennale licenciatura graduação',
  master: 'master masters msc meng магистратур* магистра máster maestría magistrale mestrado',
  specialist: 'специалитет*',
  phd: 'phd doctoral doctorate dphil аспирантур* doctorat doctorado dottorato doutorado doutoramento',
} as const;

/** Words for the person who studies. */
const STUDENTS = {
  school: 'школьник школьница',
  bachelor: 'bachelorstudent bachelorstudentin',
  master: 'магистрант магистрантка masterstudent masterstudentin mestrando mestranda',
  phd: 'аспирант аспирантка doktorand doktorandin doctorant doctorante doctorando doctoranda dottorando dottoranda doutorando doutoranda',
} as const;

export const STUDY_CLASSES = {
  person: parseWordClass(STUDENTS),
  nth: parseWordClass(YEARS),
  level: parseWordClass(LEVELS),
} as const;

/** What the writer studies now: only where the letter says so of its writer. See `compilePattern` for the notation. */
export const STUDY_PATTERNS: readonly string[] = [
  'i am <6> year[@nth year|yr] student|undergraduate|bachelor|bachelors|master|masters|phd|doctoral|msc|bsc|candidate|graduate|of|in|at|studying',
  'i am <6> year[@nth year|yr] <4> student|undergraduate|candidate|degree|program|programme|studies',
  'i am <6> @nth year|yr level[@level] student|candidate|researcher|in|at|studying',
  'i am <6> @nth year|yr level:bachelor[undergraduate]',
  'i am <6> @nth year|yr of <2> level[@level]',
  'i am <2> in|completing|finishing|starting|beginning|entering <2> year[@nth year|course] of <2> level[@level]',
  'i am <2> in|completing|finishing|starting|beginning|entering <2> year[@nth year|course] of <2> level[@level] degree|studies|program|programme',
  'i am <2> in|completing|finishing|starting|beginning|entering my year[@nth year] $',
  'i am <~12> student <~8> year[@nth course|year] of <2> level[@level] program|programme|degree|studies',
  'i am <~6> in|at|on <1> year[@nth course|year] of <1> level[@level]',
  'i am <4> student <~4> in|of|at <1> year[@nth course|year] $',
  'i am <6> level[@level student|candidate|researcher]',
  'i am <6> level:bachelor[undergraduate]',
  'i am <3> level:school[high school student|pupil]',
  'i am <2> doing|pursuing|completing|finishing <3> level[@level] degree|studies|program|programme|in|of|at',
  'i am <2> doing|pursuing|completing|finishing <2> level[@level] degree? in|of|at <~8> year[@nth year] $',
  'i am <2> working on my level[@level] thesis|dissertation|degree',
  'i am <2> writing <1> my level[@level] thesis|dissertation',
  'i study|studying <~8> in <1> year[@nth year] $',
  'i study|studying <~10> ^ now? year[@nth year] $',
  'am <2> enrolled in|on <2> level[@level] degree|studies|program|programme|in',
  'i have <2> been <2> doing|pursuing <2> level[@level] in|at|degree',
  '^ year[@nth ~year] level[@level student|candidate] in|of|at',
  '^ year[@nth ~year] level:bachelor[undergraduate]',
  '^ year[@nth ~year] <2> student',
  '^ year[@nth ~year] mathematics|physics|chemistry|biology|engineering|medicine|law|economics|informatics|computing $',
  '^ year[@nth year] of my level[@level] $',
  '^ year[@nth year] of my level[@level] studies|degree|program|programme|in|at',
  '^ as <1> year[@nth ~year] <3> student <~8> ^ i am|have|study|want|would|hope|believe',
  '^ level:phd[phd|doctoral student|candidate] at|in',
  'i am <2> year:1[freshman]',
  'i am <2> year:2[sophomore]',

  'я <2> студент|студентка <2> year[@nth курса|года] <2> level[@level]',
  'я <2> студент|студентка <2> year[@nth курса|года]',
  '^ студент|студентка year[@nth курса|года] <2> level[@level]',
  '^ студент|студентка year[@nth курса|года]',
  'являюсь <1> студентом|студенткой <2> year[@nth курса|года] <2> level[@level]',
  'являюсь <1> студентом|студенткой <2> year[@nth курса|года]',
  'учусь <~8> на year[@nth курсе] <2> level[@level]',
  'учусь <~8> на year[@nth курсе]',
  'перехожу на year[@nth курс]',
  'перешел|перешла на year[@nth курс]',
  'учусь|обучаюсь <1> в <2> level[@level]',
  'заканчиваю|оканчиваю <2> level[@level]',
  'я <3> level[@person]',
  '^ level[@person] <~8> $',
  'являюсь level:phd[аспирантом|аспиранткой]',
  'являюсь level:master[магистрантом|магистранткой]',
  'учусь <~3> level:school[в 8|9|10|11|8-м|9-м|10-м|11-м классе]',

  'ich bin <3> level[@person]',
  'ich studiere <~6> im year[@nth studienjahr]',
  'ich studiere <~6> im level[@level]',
  'ich bin im year[@nth studienjahr]',
  'je suis <2> étudiant|étudiante en year[@nth année] de level[@level]',
  'je suis <2> étudiant|étudiante en year[@nth année]',
  'je suis <2> level[@person]',
  'je suis en year[@nth année] de level[@level]',
  'soy <2> estudiante de year[@nth año|curso] <2> level[@level]',
  'soy <2> estudiante de year[@nth año|curso]',
  'soy <2> estudiante de level[@level]',
  'soy <1> level[@person]',
  'sono <2> studente|studentessa <2> al year[@nth anno] <3> level[@level]',
  'sono <2> studente|studentessa <2> al year[@nth anno]',
  'sono <1> level[@person]',
  'sou <2> estudante do year[@nth ano] <2> level[@level]',
  'sou <2> estudante do year[@nth ano]',
  'sou <1> level[@person]',
  'sou <1> level[@person]',
];

/** Degrees that the writer holds. A thesis that is being written is none. */
export const DEGREE_PATTERNS: readonly string[] = [
  'i <2> have|hold|received|earned|obtained|completed|finished|got <3> degree[@level degree?] in|from|at',
  'i <2> have|hold|received|earned|obtained|completed|finished|got <3> degree[@level degree?] $',
  'i <2> have <1> received|earned|obtained|completed|finished|got <3> degree[@level degree?] in|from|at',
  'i <2> have <1> received|earned|obtained|completed|finished|got <3> degree[@level degree?] $',
  'i <2> have|hold|received|earned|obtained a degree:graduate[degree] in|from',
  'i <2> have|hold a|my <1> degree:diploma[diploma]',
  'i <2> graduated <~6> with <2> degree[@level] degree?',
  'i <2> graduated from <1> degree[@level] program|programme|studies|degree',
  'i <2> degree:graduate[graduated from|in|at]',
  'окончил|окончила|закончил|закончила degree[@level]',
  'окончил|окончила degree:graduate[университет|институт|академию|вуз]',
  'получил|получила|имею <1> степень|диплом degree[@level]',
  'ich habe <~8> degree:bachelor[bachelorabschluss|bachelorstudium] <2> abgeschlossen|gemacht|erworben',
  'ich habe <~8> degree:master[masterabschluss|masterstudium] <2> abgeschlossen|gemacht|erworben',
  "j'ai obtenu <2> degree[@level]",
];
