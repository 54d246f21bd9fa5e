export { createSpeller, type Speller, type SpellerOptions, type SpellingRepair } from './repair-spelling';
