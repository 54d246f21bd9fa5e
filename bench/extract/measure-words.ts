import { computeAffinity } from '@lettermatch/core';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { type BenchSetting, median, renderCheck, timeWork } from './setting';

const LETTERS = 20_000;
const PEER_LETTERS = 400;
const PROJECTS = 10;
const ROUNDS = 3;
const FEWEST_PER_SECOND = 8_000;
const LEAST_RATIO = 3;

/** Words and lexical vectors, on one thread: collecting words, reading with repairs, counting, fitting and weighing; beside natural's own. */
export async function measureWords({ background, writer, print }: BenchSetting): Promise<boolean> {
  const letters = writer.letters(LETTERS);
  const projects = writer.projects(PROJECTS);
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await timeWork(() => computeAffinity(letters, projects, { background, semantic: false }));
    if (own.value.letters.filter(({ vector }) => vector.terms.length > 0).length !== LETTERS)
      throw new Error('some letter has no vector');
    ours.push(LETTERS / own.processorSeconds);
    const sample = letters.slice(round * PEER_LETTERS, (round + 1) * PEER_LETTERS);
    const peer = await timeWork(() => weighWithNatural(sample.map(({ letter }) => letter)));
    if (peer.value.length !== PEER_LETTERS) throw new Error('the peer lost a letter');
    peers.push(PEER_LETTERS / peer.processorSeconds);
  }
  const rate = median(ours);
  const ratio = median(ours.map((own, round) => own / (peers[round] ?? Number.NaN)));
  const isMet = rate >= FEWEST_PER_SECOND && ratio >= LEAST_RATIO;
  print(
    `words and vectors  ${rate.toFixed(0)} letters a second of the processor (target ${FEWEST_PER_SECOND}: ${renderCheck(rate >= FEWEST_PER_SECOND)}); ` +
      `natural's tokenizeAndStem and TfIdf ${median(peers).toFixed(0)}, ratio ${ratio.toFixed(1)} (target ${LEAST_RATIO}: ${renderCheck(ratio >= LEAST_RATIO)})`,
  );
  return isMet;
}

function weighWithNatural(texts: readonly string[]): readonly (readonly number[])[] {
  const tfidf = new TfIdf();
  for (const text of texts) tfidf.addDocument(porter.tokenizeAndStem(text));
  return texts.map((_, index) => tfidf.listTerms(index).map(({ tfidf: weight }) => weight));
}
