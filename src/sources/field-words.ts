/** What fields of a paper are called in other languages, in labels of text and columns of tables. */

/** The field's name in English, and its words in lower case: German, French, Spanish and so on. */
const WORDS: Readonly<Record<string, string>> = {
  title:
    'titel|titre|título|titulo|titolo|tytuł|название|заголовок|标题|題目|题目|標題|タイトル|제목',
  authors:
    'autor|autoren|autorinnen|verfasser|auteur|auteurs|autores|autora|autore|autori|autorzy|авторы|автор|作者|著者|저자',
  abstract:
    'zusammenfassung|kurzfassung|résumé|resume|resumen|resumo|riassunto|sommario|samenvatting|streszczenie|аннотация|реферат|摘要|要旨|概要|抄録|초록',
  year: 'jahr|erscheinungsjahr|année|annee|año|ano|anno|jaar|rok|год|年份|年|发表年份|出版年|연도',
  date: 'datum|date de publication|fecha|data|дата|日期|发表日期|発行日',
  venue:
    'zeitschrift|konferenz|tagungsband|revue|journal|conférence|revista|conferencia|rivista|tijdschrift|czasopismo|журнал|конференция|期刊|会议|雑誌',
  keywords:
    'schlagwörter|schlüsselwörter|stichwörter|stichworte|mots-clés|mots clés|palabras clave|palavras-chave|parole chiave|trefwoorden|słowa kluczowe|ключевые слова|关键词|關鍵詞|キーワード|키워드',
  volume: 'band|jahrgang|tomo|volumen|том|卷',
  issue: 'heft|ausgabe|numéro|número|fascicolo|期',
  pages: 'seiten|páginas|pagine|страницы|页码|頁',
  publisher: 'verlag|éditeur|editorial|editore|издательство|出版社',
  language: 'sprache|langue|idioma|lingua|язык|语言',
};

/** A word of another language → the field's name in English. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([name, words]) => words.split('|').map((word) => [word, name])),
);

/** The English name of the field that a word in lower case stands for; any other word as it is. */
export function fieldNamed(word: string): string {
  return NAMES.get(word) ?? word;
}

/** All words for a field, English first, as the source of a pattern. */
export function wordsFor(name: string): string {
  return `(?:${name}|${WORDS[name] ?? name})`;
}
