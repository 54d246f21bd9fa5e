/** How a wish begins. Each is followed by one of the things wished for. See `compilePattern` for the notation. */
export const WISH_OPENINGS: readonly string[] = [
  'i|we <1> would|should <1> like|love|prefer|wish to <GAP>',
  'i|we <1> would be <1> delighted|happy|glad|pleased|excited|honoured|honored|thrilled|ready to <GAP>',
  'i|we <1> want|hope|wish|plan|aim|intend to <GAP>',
  'i am <2> planning|hoping|aiming|intending|eager|keen|ready|happy|glad|willing to <GAP>',
  'i am <2> excited|enthusiastic <~1> about|by <GAP>',
  'i am <2> looking forward to <GAP>',
  'i dream of|about <GAP>',
  'my <2> dream|goal|plan|aim|wish|hope is to <GAP>',
  'i will|shall <1> gladly|happily <GAP>',
  'хочу|хотел|хотела|хотелось|хочется <1> бы? <1> <GAP>',
  'планирую|мечтаю|надеюсь|собираюсь|намерен|намерена <GAP>',
  'буду|был|была <1> бы? рад|рада|готов|готова <GAP>',
];

/** Before "PhD" it is taken up, and not just spoken of: "during my PhD" is none of these. */
const TAKING_UP = 'a|do|doing|pursue|pursuing|start|starting|for|begin my?';
/** After "PhD" no noun follows that it belongs to, as in "a PhD student". */
const GOING_ON = 'in|at|on|with|and|or|after|there|abroad|under|as|to|while|someday|afterwards|later|next';

/** What is wished for, and how far it may stand from the opening. */
export const WISHED_THINGS: readonly { readonly gap: string; readonly thing: string }[] = [
  {
    gap: '<4>',
    thing:
      'wish:present-work[present|share|discuss|show <1> my|our <4> work|project|projects|result|results|poster|paper|research|finding|findings|thesis]',
  },
  { gap: '<4>', thing: 'wish:present-work[give|hold|present a|my <2> talk|poster|presentation]' },
  {
    gap: '<2>',
    thing:
      'wish:present-work[представить|показать|рассказать <1> о|об? мо*|сво*|наш* <2> работ*|проект*|исследован*|результат*]',
  },
  {
    gap: '<2>',
    thing: 'wish:present-work[представить|показать мо*|сво*|наш* <2> работ*|проект*|исследован*|результат*]',
  },
  { gap: '<2>', thing: 'wish:present-work[выступить с <1> доклад*]' },
  { gap: '<~12>', thing: 'wish:teamwork[team|group projects|project|work]' },
  { gap: '<4>', thing: 'wish:teamwork[work|working <2> in|as|on a|an? <2> team|teams]' },
  { gap: '<4>', thing: 'wish:teamwork[work|working in <1> teams]' },
  { gap: '<4>', thing: 'wish:teamwork[teamwork|collaborate|collaborating]' },
  { gap: '<2>', thing: 'wish:teamwork[join|joining a <1> team]' },
  { gap: '<3>', thing: 'wish:teamwork[работать|поработать <1> в команде]' },
  { gap: '<~4>', thing: 'wish:teamwork[командн* работ*|проект*]' },
  { gap: '<~14>', thing: 'wish:hackathon[hackathon|hackathons|хакатон*]' },
  { gap: '<~8>', thing: `${TAKING_UP} wish:phd[phd|doctorate] $` },
  { gap: '<~8>', thing: `${TAKING_UP} wish:phd[phd|doctorate] ${GOING_ON}` },
  { gap: '<~8>', thing: 'wish:phd[phd position|positions|program|programme|degree|studies]' },
  { gap: '<~8>', thing: 'wish:phd[doctoral studies|position|positions|program|programme|degree|school]' },
  { gap: '<~3>', thing: 'wish:phd[в аспирантуру|phd|аспирантуре]' },
  { gap: '<2>', thing: 'wish:phd[аспирантуру|аспирантура]' },
];
