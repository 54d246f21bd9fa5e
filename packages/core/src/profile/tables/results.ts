import { parseWordClass } from '../word-class';

/** Papers, prizes and talks that have happened, the writer's own. See `compilePattern` for the notation. */
export const RESULT_PATTERNS: readonly string[] = [
  'our|my result:publication[<3> paper|article|manuscript|preprint|work|results <3> was|were|has|have|is|got <2> accepted|published]',
  'a paper|article of mine|ours <1> was|has result:publication[<1> accepted|published]',
  'i|we <2> have? result:publication[published|authored|coauthored|co-authored <4> paper|papers|article|articles|preprint]',
  'i|we have <1> result:publication[published|coauthored|co-authored <4> paper|papers|article|articles|preprint]',
  'i am <2> result:publication[author|coauthor|co-author of <3> paper|papers|article|articles|publication|publications]',
  'i have result:publication[<2> publication|publications|published|peer <2> paper|papers|article|articles|publications|in]',

  'i|we result:prize[won <4> @prize]',
  'i|we <1> have result:prize[won <4> @prize]',
  'my|our team result:prize[won|took|got|placed|came|finished <4> @prize]',
  'i|we result:prize[took|placed|finished|came <1> @place place?]',
  'i|we result:prize[took|placed|finished|came <2> @place place]',
  'i|we <1> was|were result:prize[awarded <4> @prize]',
  'i|we result:prize[received|earned|got <3> award|medal|prize]',
  'i am <2> result:prize[winner|finalist|medalist|medallist|prizewinner|laureate of|in|at]',
  'i became <2> result:prize[winner|finalist|medalist|medallist|prizewinner|laureate of|in|at]',

  'i|we <1> result:talk[presented <8> at|on <2> student|students? <2> conference|workshop|symposium|congress]',
  'i|we <1> result:talk[gave|delivered <1> talk|presentation|poster <~4> at <2> student|students? <2> conference|workshop|symposium|congress]',
  'i|we <1> have <1> result:talk[presented <8> at|on <2> student|students? <2> conference|workshop|symposium|congress]',
  'i|we result:patent[hold|filed|received <1> patent]',
  'i|we have <1> result:patent[filed|received <1> patent]',

  'мой|моя|моей|наш|наша|нашу|мою result:publication[<2> статья|работа|доклад|препринт <2> опубликован*|принят*|вышла|вышел]',
  'опубликовал|опубликовала|опубликовали result:publication[<3> стать*|препринт*|тезис*]',
  'result:publication[соавтор|автор <2> стать*|публикац*]',
  'занял|заняла|заняли|занимал|занимала result:prize[<1> @place мест*]',
  'выиграл|выиграла|выиграли result:prize[<2> @prize]',
  'стал|стала|стали result:prize[<1> призер*|победител*|лауреат*|финалист*]',
  'являюсь result:prize[<1> призер*|победител*|лауреат*]',
  'взял|взяла|получил|получила result:prize[диплом @place степени]',
  'получил|получила|получили result:prize[<2> медаль|приз|премию]',
  'выступал|выступала|выступил|выступила result:talk[<3> на <3> конференц*|семинар*]',
];

export const RESULT_CLASSES = {
  prize: parseWordClass({
    '': 'place prize prizes medal medals award awards hackathon hackathons competition competitions olympiad olympiads contest contests tournament championship first second third gold silver bronze олимпиад* хакатон* конкурс* соревнован* грант* приз* премию место',
  }),
  place: parseWordClass({
    '': 'first second third fourth fifth 1st 2nd 3rd 4th 5th 1 2 3 4 5 1-е 2-е 3-е 1-ое 2-ое 3-ое перв* втор* трет* призов*',
  }),
} as const;
