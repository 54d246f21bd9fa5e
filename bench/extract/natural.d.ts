declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string; tokenizeAndStem(text: string): string[] };
  export default stemmer;
}
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(terms: readonly string[]): void;
    listTerms(document: number): { readonly term: string; readonly tfidf: number }[];
  }
}
