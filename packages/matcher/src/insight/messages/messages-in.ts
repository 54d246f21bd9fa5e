import { hostEnglish } from './english/host-english';
import { organiserEnglish } from './english/organiser-english';
import { participantEnglish } from './english/participant-english';
import type { HostMessages } from './host-messages';
import type { Language } from './language';
import type { OrganiserMessages } from './organiser-messages';
import type { ParticipantMessages } from './participant-messages';
import { hostRussian } from './russian/host-russian';
import { organiserRussian } from './russian/organiser-russian';
import { participantRussian } from './russian/participant-russian';

/** All sentences of a language, by who reads them. Each is a function of what it is about, and every language has all of them. */
export interface Messages {
  readonly participant: ParticipantMessages;
  readonly organiser: OrganiserMessages;
  readonly host: HostMessages;
}

const CATALOGUE: Readonly<Record<Language, Messages>> = {
  en: { participant: participantEnglish, organiser: organiserEnglish, host: hostEnglish },
  ru: { participant: participantRussian, organiser: organiserRussian, host: hostRussian },
};

export function messagesIn(language: Language): Messages {
  return CATALOGUE[language];
}
