import { wordSet } from './ordinary-words';

/** Universities and schools by the one word that people use for them, as it is written. */
export const INSTITUTION_NAMES: ReadonlySet<string> = wordSet(`
  MIT HSE MSU MIPT ITMO ETH ETHZ EPFL CMU UCL KAIST NUS NTU UCLA UCSD UCSB USC NYU LSE TUM RWTH KTH DTU NTNU KTU UvA VU TU LMU KIT IIT IISc SJTU USTC
  HKUST HKU CUHK POSTECH MBZUAI KAUST AUC AUB METU EHU SPbU SPbSU SPbPU NSU MEPhI MISIS MISiS BMSTU RUDN KFU UrFU TSU TPU BSU BSUIR KNU KPI AITU SDU KBTU
  Skoltech Innopolis Caltech Stanford Harvard Yale Princeton Oxford Cambridge Berkeley Cornell Dartmouth Sorbonne Polytechnique Tsinghua Peking Fudan Technion
  McGill Aalto Uppsala Chalmers Bocconi Heidelberg Humboldt Bilkent Koç Sabanci Nazarbayev Bauman Lomonosov MGIMO RANEPA Oxbridge UCT Makerere
  МГУ СПбГУ МФТИ ВШЭ НИУ ИТМО НГУ МИФИ МИСиС МИСИС МГТУ РУДН КФУ УрФУ ТГУ ТПУ ДВФУ РАНХиГС РЭУ БГУ БГУИР БНТУ ЮФУ СФУ ЮУрГУ СПбПУ МАИ МЭИ МИРЭА МТУСИ ЛЭТИ МГИМО
  МГЮА ННГУ НГТУ КазНУ КБТУ КНУ КПИ УГАТУ ПГНИУ ВГУ СГУ РХТУ ПНИПУ ЯрГУ ТюмГУ СибГУТИ НИЯУ ГУАП СПбГЭТУ ФизТех Физтех Физтехе Физтеха Вышка Вышке Вышки Бауманка Бауманке Бауманки
  Сколтех Сколтехе Сколтеха Иннополис Иннополисе Иннополиса Стэнфорд Стэнфорде Гарвард Гарварде Оксфорд Оксфорде Кембридж Кембридже Сорбонна Сорбонне
`);

/** The same of several words, lower case. */
export const INSTITUTION_PHRASES: readonly string[] = [
  'higher school of economics',
  'carnegie mellon',
  'georgia tech',
  'virginia tech',
  'texas tech',
  'johns hopkins',
  'eth zurich',
  'eth zürich',
  'imperial college london',
  'imperial college',
  'école polytechnique',
  'ecole polytechnique',
  'école normale supérieure',
  'ecole normale superieure',
  'london school of economics',
  'uc berkeley',
  'uc san diego',
  'uc davis',
  'uc irvine',
  'tu berlin',
  'tu delft',
  'tu munich',
  'tu wien',
  'tu münchen',
  'tu dresden',
  'politecnico di milano',
  'politecnico di torino',
  'iit bombay',
  'iit delhi',
  'iit madras',
  'iit kanpur',
  'phystech',
  'moscow state',
  'penn state',
  'ohio state',
  'высшая школа экономики',
  'высшей школы экономики',
  'высшей школе экономики',
  'высшую школу экономики',
  'высшей школой экономики',
];

/** What an institution is, in languages that letters come in. */
export const INSTITUTION_NOUNS: ReadonlySet<string> = wordSet(`
  university universities institute college academy polytechnic lyceum gymnasium school conservatory université universidad universidade università
  universität universitat universiteit universitet üniversitesi uniwersytet politechnika politecnico polytechnique hochschule fachhochschule instituto
  institut collège lycée
`);

/** The same in Russian, by how it begins. */
export const RUSSIAN_INSTITUTION_NOUN =
  /^(?:университет|институт|академи(?:я|и|ю|ей)|колледж|лице(?:й|я|ю|ем|е)$|гимнази|училищ|техникум|консерватори|школ(?:а|ы|е|у|ой)$|політехні)/;

/** A capital letter at the start of a sentence makes no name of these. */
export const NOT_OF_INSTITUTION: ReadonlySet<string> = wordSet(`
  the a an at in my our their his her this that from during since when as dear after while for of to and or with by on i he she we you both every each some any
  another one two no last first second third fourth final high secondary primary middle elementary graduate undergraduate graduating studying study student
  before entering attending finishing leaving because although though if where which whose
`);

/** Schools of a season or of the internet are what people apply to. */
export const NOT_SCHOOLS: ReadonlySet<string> = wordSet(
  'summer winter spring autumn fall online летняя летней летнюю летние летних зимняя зимней зимнюю весенняя весенней осенняя осенней онлайн',
);
