import { describe, expect, it } from 'vitest';
import { computeAffinity } from '../affinity/compute-affinity';
import { explainPair } from '../affinity/explain-pair';
import { detectLanguage } from '../letter/detect-language';
import { createWordReader } from './read-words';

const LETTERS = {
  ja: '私は大学で海洋生物学を学んでいます。水中マイクで録音したクジラの鳴き声を、深層学習で分類しました。雑音の多いデータから個体を識別する研究に参加したいです。',
  zh: '我在大学学习海洋生物学。我用深度学习对水下录音中的鲸鱼叫声进行分类，并希望继续研究如何从嘈杂的数据中识别个体。',
  ko: '저는 대학에서 해양생물학을 공부하고 있습니다. 수중 마이크로 녹음한 고래의 울음소리를 딥러닝으로 분류했고, 잡음이 많은 데이터에서 개체를 식별하고 싶습니다.',
  th: 'ผมเรียนชีววิทยาทางทะเลและใช้การเรียนรู้เชิงลึกจำแนกเสียงร้องของวาฬจากไมโครโฟนใต้น้ำ',
};
const PROJECTS = {
  ja: [
    {
      id: 'whale',
      description: 'フェリー航路の下のクジラ。海底の水中マイクの録音から鳴き声を検出し、個体を識別します。',
    },
    { id: 'bus', description: 'バスはなぜ遅れるのか。公共交通のデータから停留所ごとの遅延を予測します。' },
  ],
  zh: [
    { id: 'whale', description: '渡轮航线下的鲸鱼。我们从水下录音中检测叫声并识别个体。' },
    { id: 'bus', description: '公交车为什么晚点？我们根据公共交通数据预测每个车站的延误。' },
  ],
  ko: [
    { id: 'whale', description: '여객선 아래의 고래. 수중 마이크의 녹음에서 울음소리를 찾고 개체를 식별합니다.' },
    { id: 'bus', description: '버스는 왜 늦을까. 대중교통 데이터로 정류장의 지연을 예측합니다.' },
  ],
};

describe('letters in eastern scripts', () => {
  it.each(Object.entries(LETTERS))('are known to be in %s', (language, letter) => {
    expect(detectLanguage(letter)).toBe(language);
  });

  it('are told from letters that only quote a word', () => {
    const letter =
      'In the archive I read the word 鯨 and wondered how many whales the old whalers of that coast had really seen.';
    expect(detectLanguage(letter)).toBe('en');
  });

  it.each(Object.entries(PROJECTS))('fit what is described in %s, and show the words', async (language, targets) => {
    const applicant = { id: 'mio', letter: LETTERS[language as keyof typeof PROJECTS] };
    const { values, model } = await computeAffinity([applicant], targets);
    expect(values[0]).toBeGreaterThan(values[1] ?? 1);
    const { terms } = explainPair(model, applicant, 'whale');
    expect(terms.length).toBeGreaterThan(1);
    for (const { occurrences } of terms)
      for (const { start, end } of occurrences) expect(applicant.letter.slice(start, end).trim()).not.toBe('');
  });

  it.each(Object.entries(LETTERS))('are read from their places, word by word, in %s', (_, letter) => {
    const { words } = createWordReader().read(letter, 'letter');
    let end = 0;
    for (const word of words) {
      expect(word.start).toBeGreaterThanOrEqual(end);
      expect(letter.slice(word.start, word.end)).not.toBe('');
      end = word.end;
    }
    expect(words.length).toBeGreaterThan(10);
  });

  it('find Korean nouns whatever particle follows', () => {
    const stems = (text: string) =>
      createWordReader()
        .read(text, 'description')
        .words.map(({ form }) => form.stem);
    expect(new Set(stems('고래를 고래는 고래의 고래에서'))).toEqual(new Set(['고래']));
  });
});
