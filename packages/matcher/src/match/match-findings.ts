import {
  type Affinity,
  createExplainer,
  detectLanguage,
  type Explainer,
  findTwinTargets,
  labelTerms,
} from '@lettermatch/core';
import type { Finding, Severity } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { createForeignLetterReader, isWellCovered } from './describe-foreign-letter';

/** Findings that appear once letters and descriptions are read and people are placed. */
export const matchFindingCodes = {
  'language-not-shared': {
    severity: 'warning',
    meaning:
      'A letter is in a language that no project is described in, so its fit rests on names and on single words that a dictionary knows.',
    remedy:
      'Describe the projects in that language too (a column such as description_ru), add a glossary, or read the letter yourself.',
  },
  'language-bridged': {
    severity: 'note',
    meaning:
      'A letter is in a language that no project is described in; a glossary, the field’s own terms and names bridge the two.',
    remedy: 'Look whether the terms named are what the letter is about; add what is missing to the glossary.',
  },
  'projects-alike': {
    severity: 'note',
    meaning: 'Two projects are described almost alike, so letters can hardly tell them apart.',
    remedy: 'Say in each description what only this project does.',
  },
  'letters-copied': {
    severity: 'warning',
    meaning: 'Two or more applicants sent nearly the same letter.',
    remedy: 'Compare the letters: one person may have applied twice, or one letter served several people.',
  },
  'letters-share-passage': {
    severity: 'warning',
    meaning: 'Two letters share a passage of 25 words or more, more than stock phrases explain.',
    remedy: 'Compare the passages, and ask whose words they are if it matters.',
  },
  'letters-from-template': {
    severity: 'warning',
    meaning: 'Three or more letters share passages of 25 words or more: they were made from one template.',
    remedy: 'Read what each letter says beside the template: the shared words tell nothing about the person.',
  },
  'letters-repeat-form': {
    severity: 'note',
    meaning:
      'More than a fifth of the letters hold the same words, as they do where a form’s own wording was copied along.',
    remedy: 'If it is a form’s wording, nothing needs doing; if not, many letters were made from one template.',
  },
  'other-programme-named': {
    severity: 'warning',
    meaning: 'The writer applies to, or wants to take part in, a programme with another name than this one.',
    remedy: 'Read the sentence: the letter may have been written for another programme.',
  },
  'phrases-left-out': {
    severity: 'note',
    meaning:
      'Words that nearly every letter holds and hardly a project were left out of the comparison: they say nothing about anyone.',
    remedy: 'Where one of them should count, name it in the descriptions of the projects it matters for.',
  },
  'letters-not-read': {
    severity: 'warning',
    meaning: 'The time limit came, or the run was interrupted, before every letter was read.',
    remedy: 'Give it more time.',
  },
  'mentor-minimums-dropped': {
    severity: 'warning',
    meaning:
      'No assignment gives every mentor their minimum, so some minimums were lowered, by the fewest people in all; the others hold.',
    remedy: 'Lower these minimums yourself, or let the mentors serve more projects.',
  },
  'mentors-without-groups': {
    severity: 'warning',
    meaning: 'Mentors are asked for whole projects or teams, and there are none.',
    remedy: 'Write mentoring: {for: applicants}, or add projects, or have teams formed.',
  },
  'mentor-languages-differ': {
    severity: 'note',
    meaning: 'A mentor and somebody they guide both state languages, and share none.',
    remedy: 'Where they must share one, write mentoring: {languages: shared}; blank cells never keep anybody out.',
  },
  'no-mentor-shares-language': {
    severity: 'warning',
    meaning: 'A shared language is asked for, and somebody states none that any mentor states.',
    remedy: 'Find a mentor who speaks it, or write mentoring: {languages: ignore}.',
  },
  'minimum-missed': {
    severity: 'warning',
    meaning:
      'With the objective stable a project has fewer people than its minimum, or somebody who must have a place has none. As with rural hospitals, it is so in every assignment without mutual regrets: too few who want to be there are wanted, and nobody is sent against both sides’ wishes.',
    remedy: 'Lower the minimum, lock people there, or use another objective, which keeps minimums.',
  },
  'letters-embedded': {
    severity: 'note',
    meaning:
      'Sentences of letters and descriptions were sent to an embeddings endpoint, and what they mean was compared by its vectors.',
    remedy:
      'Where nothing may leave the machine, set offline: true in programme.yaml, or unset LETTERMATCH_EMBEDDINGS_URL.',
  },
  'names-hidden': {
    severity: 'note',
    meaning: 'Names, contacts, institutions and gendered forms of address were removed before anything was read.',
    remedy: 'Rules find most of them, not all: read a few letters before you pass anything on.',
  },
} as const satisfies Readonly<Record<string, { severity: Severity; meaning: string; remedy: string }>>;

export type MatchFindingCode = keyof typeof matchFindingCodes;

export function createMatchFinding(code: MatchFindingCode, message: string, value?: string): Finding {
  const { severity, remedy } = matchFindingCodes[code];
  return { code, severity, message, remedy, ...(value === undefined ? {} : { value }) };
}

/** Enough letters to see how a word of nearly every letter is written. */
const LETTERS_WITH_LABELS = 50;

/** Beyond this many projects twins are not looked for: every pair is compared. */
const MOST_COMPARED = 300;

/** Of the languages that letters come in most; the runtime's own names differ between its versions. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};

/** What the letters and descriptions show once they are read. `foreign` holds the applicants whose language no project shares and nothing bridges. */
export function findLetterFindings(
  programme: Programme,
  affinity: Affinity,
): { readonly findings: readonly Finding[]; readonly foreign: ReadonlySet<string> } {
  const languages = projectLanguages(programme);
  const findings: Finding[] = [];
  const foreign = new Set<string>();
  let explainer: Explainer | undefined;
  const look = createForeignLetterReader(affinity, () => {
    explainer ??= createExplainer(affinity.model);
    return explainer;
  });
  const applicants = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  for (const [row, { id, language }] of affinity.letters.entries()) {
    const applicant = applicants.get(id);
    if (language === 'und' || languages.size === 0 || languages.has(language) || applicant === undefined) continue;
    const letter = look(row, applicant);
    const isCovered = isWellCovered(letter);
    if (!isCovered) foreign.add(id);
    const name = LANGUAGE_NAMES[language] ?? `the language "${language}"`;
    const rests =
      letter.terms.length === 0
        ? 'It shares no word with any.'
        : `It fits by ${letter.terms.map((term) => `“${term}”`).join(', ')}.`;
    findings.push(
      createMatchFinding(
        isCovered ? 'language-bridged' : 'language-not-shared',
        `The letter of "${id}" is in ${name}, and no project is described in it. ${rests}`,
        id,
      ),
    );
  }
  const { model } = affinity;
  if (model.semantic?.kind === 'endpoint') {
    const { name } = model.semantic;
    findings.push(
      createMatchFinding('letters-embedded', `What sentences mean was compared by ${name}: they were sent there.`),
    );
  }
  if (model.boilerplate.length > 0) {
    const texts = programme.applicants.slice(0, LETTERS_WITH_LABELS).map(({ letter }) => letter);
    const leftOut = labelTerms(model, texts, model.boilerplate);
    const message = `Left out of the comparison, because nearly every letter says it: ${leftOut.map((term) => `“${term}”`).join(', ')}.`;
    findings.push(createMatchFinding('phrases-left-out', message));
  }
  if (affinity.targets.length <= MOST_COMPARED) {
    for (const { first, second, similarity } of findTwinTargets(affinity.model)) {
      const message = `"${first}" and "${second}" are described almost alike (similarity ${similarity.toFixed(2)}).`;
      findings.push(createMatchFinding('projects-alike', message, `${first}, ${second}`));
    }
  }
  return { findings, foreign };
}

function projectLanguages(programme: Programme): ReadonlySet<string> {
  const languages = new Set<string>();
  for (const { title, description, descriptions } of [
    ...programme.projects,
    ...programme.mentors.map((mentor) => ({ title: '', ...mentor })),
  ]) {
    const language = detectLanguage(`${title}. ${description}`);
    if (language !== 'und') languages.add(language);
    for (const code of Object.keys(descriptions)) languages.add(code);
  }
  return languages;
}
