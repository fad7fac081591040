/** Die Oberfläche auf Deutsch: dieselben Texte wie in `en.ts`, in derselben Ordnung. */
import type { FieldName } from '../model/fields.ts';
import type { ListName } from '../model/parts.ts';
import type { PublicationTypeName } from '../model/publication-types.ts';
import { choiceOf, dateFormats, numbersOf, orderOf, sizesOf } from './formats.ts';

export const { figure, counted, formFor } = /* @__PURE__ */ numbersOf('de');
export const { longDate, shortDate, monthName, dayAndMonth } = /* @__PURE__ */ dateFormats('de');
export const fileSize = /* @__PURE__ */ sizesOf('de');
const choice = /* @__PURE__ */ choiceOf('de');
/** The order of names in a list. */
export const compare = /* @__PURE__ */ orderOf('de');

/* ── Counts ── */

export const papers = (count: number) => counted(count, 'Arbeit', 'Arbeiten');
export const papersUnit = (count: number) => formFor(count, 'Arbeit', 'Arbeiten');
export const authorsCounted = (count: number) => counted(count, 'Autor', 'Autoren');
export const namesCounted = (count: number) => counted(count, 'Name', 'Namen');
export const topicsCounted = (count: number) => counted(count, 'Thema', 'Themen');
export const formulasCounted = (count: number) => counted(count, 'Formel', 'Formeln');
export const more = (count: number) => `${figure(count)} weitere`;

/* ── Names of places, fields and things ── */

export const papersTitle = 'Arbeiten';
export const topicsTitle = 'Themen';
export const authorsTitle = 'Autoren';
export const yearsTitle = 'Jahre';
export const monthsTitle = 'Monate';
export const searchTitle = 'Suche';
export const aboutTitle = 'Über';
export const reportTitle = 'Bericht';
export const readingListTitle = 'Leseliste';
export const mapTitle = 'Karte der Bibliothek';
export const recentlyAdded = 'Neu hinzugekommen';
export const feed = 'Feed';
export const abstract = 'Abstract';
export const undated = 'Ohne Datum';
export const otherScripts = 'Andere Schriften';
export const library = 'Bibliothek';
export const topic = 'Thema';
export const author = 'Autor';
export const year = 'Jahr';
export const fieldLabels = {
  title: 'Titel',
  authors: 'Autoren',
  authorCount: 'Zahl der Autoren',
  organisation: 'Organisation',
  affiliation: 'Zugehörigkeit',
  date: 'Datum',
  type: 'Art',
  venue: 'Erschienen in',
  volume: 'Band',
  issue: 'Heft',
  pages: 'Seiten',
  publisher: 'Verlag',
  editors: 'Herausgeber',
  isbn: 'ISBN',
  issn: 'ISSN',
  categories: 'Kategorie',
  keywords: 'Schlagwörter',
  language: 'Sprache',
  arxiv: 'arXiv',
  pdf: 'PDF',
  doi: 'DOI',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
  pmid: 'PubMed',
  pmcid: 'PubMed Central',
  url: 'Webseite',
  codeUrl: 'Code',
  code: 'Hinweis auf Code',
  comments: 'Zahl der Kommentare',
  note: 'Anmerkung',
  citationKey: 'Zitierschlüssel',
  abstract: 'Abstract',
} satisfies Readonly<Record<FieldName, string>>;
export const publicationLabels = {
  preprint: 'Preprint',
  article: 'Zeitschriftenartikel',
  'conference-paper': 'Konferenzbeitrag',
  chapter: 'Kapitel',
  book: 'Buch',
  thesis: 'Dissertation',
  'masters-thesis': 'Masterarbeit',
  report: 'Forschungsbericht',
  dataset: 'Datensatz',
  software: 'Software',
  other: 'Anderes',
} satisfies Readonly<Record<PublicationTypeName, string>>;

/* ── Frame of every page ── */

export const skipToContent = 'Zum Inhalt springen';
export const mainNavigation = 'Hauptnavigation';
export const saved = 'Gemerkt';
export const quickSearch = 'Schnellsuche';
export const quickSearchKey = 'Schnellsuche ( / )';
export const mapLink = 'Karte';
export const sourceLink = 'Quelltext';
export const contact = 'Kontakt';

/* ── Documentation ── */

export const docsLink = 'Doku';
export const docsTitle = 'Dokumentation';
export const docsAllPages = 'Alle Seiten der Dokumentation';
export const docsOnThisPage = 'Auf dieser Seite';
export const docsExample = 'Beispiel';
export const docsTable = 'Tabelle';
export const keyboardShortcuts = 'Tastenkürzel';
export const close = 'Schließen';
export const or = 'oder';
export const keySearch = 'Suchen, von überall';
export const keyResults = 'In die Treffer einer Suche und durch sie hindurch';
export const keyNext = 'Weiter und zurück in einer Liste, oder zur Arbeit daneben';
export const keyUnfold = 'Abstract der gewählten Arbeit aufklappen';
export const keyOpen = 'Das Gewählte öffnen';
export const keyBeside = 'Vorige und nächste Arbeit, oder Seite einer Liste';
export const keyHelp = 'Diese Tasten';

/* ── Search field and ways on ── */

export const searchLibrary = 'Die Bibliothek durchsuchen';
export const searchPlaceholder = 'Titel, Autor, Wörter';
export const search = 'Suchen';
export const allPapersCounted = (count: number) => `Alle ${papers(count)}`;
/** Lists that papers are found in, each as a link. */
const listLinks: Readonly<Record<ListName, string>> = {
  papers: '<papers>alle Arbeiten</papers>',
  topics: '<topics>Themen</topics>',
  authors: '<authors>Autoren</authors>',
  years: '<years>Jahre</years>',
};
const anyOf = (lists: readonly ListName[]) => choice(lists.map((list) => listLinks[list]));
export const elsewhere = (lists: readonly ListName[]) => `Oder sehen Sie sich um: ${anyOf(lists)}.`;
export const lookThrough = (lists: readonly ListName[]) => `Sehen Sie sich um: ${anyOf(lists)}.`;
export const notFoundTitle = 'Nicht gefunden';
export const notFound = 'Unter dieser Adresse gibt es keine Seite';
export const notFoundLead =
  'Adressen sind hier dauerhaft; diese wurde wohl unterwegs abgeschnitten oder vertippt. Die Arbeit ist vermutlich noch da: Suchen Sie nach einigen Wörtern ihres Titels.';
export const offline = 'Offline';
export const offlineTitle = 'Diese Seite ist nicht in Ihrer Kopie';
export const offlineLead =
  'Es besteht gerade keine Verbindung, und diese Seite wurde nicht aufbewahrt, als es eine gab. Sie öffnet sich, sobald Sie wieder online sind. Was aufbewahrt wurde, lässt sich weiterhin durchsuchen und lesen.';
export const movedTitle = (name: string) => `Umgezogen: ${name}`;
export const paperMoved = 'Diese Arbeit ist umgezogen';
export const authorMoved = 'Die Seite dieses Autors ist umgezogen';
export const nameGone =
  'Unter diesem Namen steht hier jetzt keine Arbeit: Er wurde berichtigt, oder die Arbeiten sind fort oder nicht lesbar. Suchen Sie nach dem Namen, oder sehen Sie bei den <authors>Autoren</authors> nach.';
export const noLongerListed = 'Nicht mehr verzeichnet';
export const paperGone =
  'Unter dieser Adresse war eine Arbeit verzeichnet; sie ist es nicht mehr. Suchen Sie nach der Arbeit, oder sehen Sie <papers>alle Arbeiten</papers> durch.';

/* ── Home ── */

export const example = 'Zum Beispiel';
export const noPapersYet =
  'Noch keine Arbeiten. Sie erscheinen hier, sobald die Bibliothek eine Quelle zu lesen hat.';
export const newPapers = 'Neue Arbeiten';
export const allTopics = 'Alle Themen';
export const topicsByYear = 'Themen nach Jahren';
export const topicsByYearNote = 'Die Fläche eines Punktes ist die Zahl der Arbeiten.';
export const topicsByYearUndated =
  'Die Fläche eines Punktes ist die Zahl der Arbeiten; Ringe sind Arbeiten ohne Datum.';
export const skipTable = 'Tabelle überspringen';
export const all = 'Alle';
export const undatedShort = 'o. D.';
export const yearsTo = (year: string) => `Bis ${year}`;
export const mapNote =
  'Jeder Punkt ist eine Arbeit; Arbeiten mit gemeinsamen kennzeichnenden Wörtern liegen nah beieinander.';
export const mapOf = (count: number) =>
  `Karte von ${formFor(count, 'einer Arbeit', papers(count))}`;

/* ── Map ── */

export const mapDescription = (count: number) => `${papers(count)}, nach Ähnlichkeit angeordnet.`;
const mapMeaning =
  'Arbeiten mit gemeinsamen kennzeichnenden Wörtern liegen nah beieinander; links und rechts, oben und unten bedeuten nichts.';
export const mapLead = `Jeder Punkt ist eine Arbeit. ${mapMeaning}`;
export const mapLeadNewest = (count: number) =>
  `Jeder Punkt ist eine der ${figure(count)} neuesten Arbeiten. ${mapMeaning}`;
export const mapSkip = 'Zur Liste derselben Arbeiten springen';
export const mapName = 'Arbeiten nach Ähnlichkeit';
export const mapList = 'Arbeiten auf der Karte, nach Themen';
export const otherTopics = 'Andere Themen';
export const mapEmpty =
  'Eine Karte wird gezeichnet, sobald genügend Arbeiten da sind, um nah beieinander zu liegen. Bis dahin sehen Sie <papers>alle Arbeiten</papers> durch.';

/* ── Lists of papers ── */

export const allPapers = 'Alle Arbeiten';
export const addedLead = 'Die Arbeiten, die zuletzt in die Bibliothek kamen.';
export const pageTitle = (title: string, page: number) =>
  page > 1 ? `${title}, Seite ${figure(page)}` : title;
export const pageOf = (page: number, of: number) => `Seite ${figure(page)} von ${figure(of)}`;
export const rangeOf = (first: number, last: number, of: number) =>
  `${figure(first)} bis ${figure(last)} von ${figure(of)}`;
export const listDescription = (kind: string, title: string, facts: string, lead = '') =>
  `${kind}: ${title}, ${facts}.${lead === '' ? '' : ` ${lead}`}`;
export const noPaperYet = 'Hier ist noch keine Arbeit.';
export const about = (title: string) => `Zu ${title}`;
export const feedOf = 'Feed<hidden> neuer Arbeiten: {name}</hidden>';
export const fileOf = '{format}<hidden> aller Arbeiten: {name}</hidden>';
export const thisList = 'Diese Liste';
export const filterAndSort = 'Filtern und sortieren';
export const mostRelatedFirst = 'Nächstliegende zuerst';
export const nearestToRead = 'Der gelesenen Arbeit am nächsten';
export const shownOf = (shown: number, of: number) => `${figure(shown)} von ${papers(of)}`;
export const loadingList = 'Der Rest der Liste wird geladen …';
export const listNotLoaded =
  'Der Rest der Liste lässt sich nicht laden. <search>In der Suche filtern und sortieren</search>';
export const selectAll = 'Alle auswählen';
export const openAllAbstracts = 'Alle Abstracts aufklappen';
export const closeAllAbstracts = 'Alle Abstracts zuklappen';
export const titlesOnly = 'Nur Titel';
export const titleUnknown = 'Titel unbekannt';
export const topicsLabel = 'Themen:';
export const pages = 'Seiten';
export const pageNumber = (page: number) => `Seite ${figure(page)}`;
export const monthUnknownIn = (year: string) => `${year}, ohne Monat`;
export const monthUnknown = 'Ohne Monat';
export const dayUnknown = 'Ohne Tag';
export const abstractOf = (title: string) => `Abstract von ${title}`;
export const select = (title: string) => `${title} auswählen`;
export const noAbstract = 'In unseren Quellen steht kein Abstract.';
export const abstractNotLoaded = 'Der Abstract lässt sich nicht laden. Der Titel führt zu ihm.';
export const selectedPapers = 'Ausgewählte Arbeiten';
export const saveToList = 'Auf die Leseliste';
export const clear = 'Auswahl aufheben';
export const selected = (count: number) => `${papers(count)} ausgewählt`;
export const taken = (format: string, count: number) => `${format}: ${papers(count)}.`;
export const filesNotLoaded = 'Die Dateien lassen sich nicht laden.';
export const savedToList = 'Auf Ihrer Leseliste.';
export const nothingKept = 'Dieser Browser bewahrt für diese Seite nichts auf.';
export const newSince = (count: number) => `${figure(count)} neu seit Ihrem letzten Besuch`;
export const newMark = 'Neu seit Ihrem letzten Besuch';

/* ── Topics, authors, years ── */

export const topicsDescription = (count: number, topics: number) =>
  `${papers(count)} zu ${formFor(topics, 'einem Thema', topicsCounted(topics))}.`;
export const topicsEmpty = 'Mit den ersten Arbeiten erscheinen hier Themen.';
export const topicsLead = (count: number) =>
  `${topicsCounted(count)}${formFor(count, '', '; jedes')} enthält die Arbeiten seiner Unterthemen.`;
export const subtopicsOf = (topic: string) => `Unterthemen von ${topic}`;
export const broaderTopic = 'Übergeordnetes Thema';
export const subtopics = 'Unterthemen';
export const relatedTopics = 'Verwandte Themen';
export const relatedTopicsNote = 'Kommen oft zusammen vor.';
export const mostPapersBy = 'Die meisten Arbeiten von';
export const byYear = 'Nach Jahren';
export const topicEmpty =
  'Zu diesem Thema ist noch keine Arbeit da. Der Platz bleibt frei: Eine Arbeit aus einer späteren Quelle, die passt, wird hier stehen.';
export const topicEmptyParent =
  'Sehen Sie bis dahin <parent>{name}</parent> durch, das größere Thema, oder <topics>die Themen, zu denen es Arbeiten gibt</topics>.';
export const topicEmptyAlone =
  'Sehen Sie bis dahin <topics>die Themen durch, zu denen es Arbeiten gibt</topics>.';
export const topicFeed = (topic: string) => `Arbeiten zu ${topic}.`;
export const authorsDescription = (count: number) => `${authorsCounted(count)}, von A bis Z.`;
export const authorsEmpty = 'In unseren Quellen stehen keine Autoren.';
export const authorsLead = (count: number) =>
  formFor(
    count,
    `${figure(count)} Name, wie unsere Quellen ihn schreiben, nach dem Nachnamen.`,
    `${figure(count)} Namen, wie unsere Quellen sie schreiben, nach dem Nachnamen.`,
  );
export const findName = 'Einen Namen finden';
export const noSuchName = 'Kein solcher Name.';
export const letters = 'Buchstaben';
export const mostPapers = 'Die meisten Arbeiten';
export const authorsUnder = (letter: string) => `Autoren: ${letter}`;
export const authorsUnderDescription = (count: number, letter: string) =>
  `${authorsCounted(count)} unter ${letter}.`;
export const coauthors = 'Koautoren';
export const collaborations = (count: number, least: number) =>
  `${papers(count)} von mehr als ${figure(least)} Autoren ${formFor(count, 'zählt', 'zählen')} nicht bei den Koautoren.`;
export const namesakes =
  'Arbeiten unter diesem Namen; auch solche von Namensvettern können darunter sein.';
export const namesakesJoined =
  'Arbeiten unter diesem Namen oder einer von Hand zugeordneten Form; auch solche von Namensvettern können darunter sein.';
export const alsoPrinted = 'Auch gedruckt als';
export const seeAlso = 'Siehe auch';
export const likeNames = (count: number) =>
  formFor(
    count,
    'ein ähnlicher Name, vielleicht von jemand anderem.',
    'ähnliche Namen, vielleicht von anderen Personen.',
  );
export const moreLikeIt = (count: number) => `und ${figure(count)} weitere ähnliche`;
export const coauthorNetwork = 'Netz der Koautoren';
export const coauthorNetworkNote =
  'Je größer ein Punkt, desto mehr Arbeiten mit <bdi>{name}</bdi>; je dicker eine Linie, desto mehr gemeinsame Arbeiten der beiden.';
export const nameAndPapers = (name: string, count: number) => `${name}, ${papers(count)}`;
export const notListedHere = (count: number) =>
  formFor(
    count,
    `${figure(count)} weiterer Name steht hier nicht.`,
    `${figure(count)} weitere stehen hier nicht.`,
  );
export const yearsDescription = (count: number) => `${papers(count)} nach Jahren.`;
export const yearsEmpty = 'Mit den ersten Arbeiten erscheinen hier Jahre.';
export const yearsLead = (count: number, oldest: string, newest: string) =>
  `${papers(count)}, ${oldest === newest ? newest : `${oldest} bis ${newest}`}.`;
export const yearsLeadUndated = (count: number) => `${papers(count)}, keine mit Datum.`;
export const undatedLead = 'Keine Quelle gibt diesen Arbeiten ein Datum.';
export const yearsBeside = 'Jahre davor und danach';

/* ── A paper ── */

export const and = 'und';
export const others = (count: number) => `und ${counted(count, 'weiterer', 'weitere')}`;
export const andOthers = 'und andere';
export const authorsUnlisted = 'Autoren stehen nicht in unseren Quellen';
export const authorsUnlistedCounted = (count: number) =>
  `${authorsCounted(count)}, in unseren Quellen nicht genannt`;
export const etAl = 'et al. (vollständige Liste nicht verfügbar)';
export const untitled = (words: string) => `Ohne Titel: ${words}`;
export const noTitle = 'Titel unbekannt. Der Abstract beginnt:';
export const yearInferred = '(Jahr erschlossen)';
export const showAllAuthors = (count: number) => `Alle ${figure(count)} Autoren zeigen`;
export const thisPaper = 'Diese Arbeit';
export const code = 'Code';
export const cite = 'Zitieren';
export const copyLink = 'Link kopieren';
export const save = 'Merken';
export const searchForTitle = 'Nach diesem Titel suchen';
export const searchForTitleLabel = 'Nach dem Titel suchen:';
export const linkCopied = 'Link kopiert.';
export const linkSelected = 'Der Link ist markiert: Drücken Sie Strg-C oder ⌘-C.';
export const aboutPaper = 'Zu dieser Arbeit';
export const formulasTitle = 'Formeln';
export const originalText = 'Ursprünglicher Text';
export const arxivCategory = 'arXiv-Kategorie';
export const details = 'Einzelheiten';
export const codeAvailable = 'Code ist vorhanden';
export const authorsInAll = (count: number) => `${authorsCounted(count)} insgesamt`;
export const comments = (count: number) => counted(count, 'Kommentar', 'Kommentare');
export const links = 'Links';
export const source = 'Quelle';
export const byHand = 'Von Hand geschrieben.';
export const readFrom = (entries: number, sources: number) =>
  `Gelesen aus ${counted(entries, 'Eintrag', 'Einträgen')} in ${counted(sources, 'Quelle', 'Quellen')}.`;
export const sourceDetails = 'Quellen im Einzelnen';
export const stripsLatex =
  'Diese Liste entfernt LaTeX aus Abstracts. Hier wurde keine Formel ergänzt, doch kann einer eine Wurzel oder eine Tilde fehlen.';
export const moreUndated = 'Weitere Arbeiten ohne Datum';
export const moreOfYear = (year: string) => `Weitere Arbeiten von ${year}`;
export const thisPage = 'Diese Seite';
export const permanentLink = 'Dauerhafter Link';
export const reportMistake = 'Fehler melden';
export const mistakeIn = (name: string) => `Fehler in „${name}“`;
export const mistakeOn = (address: string) => `Auf ${address}:`;
export const download = 'Herunterladen';
export const copy = 'Kopieren';
export const reference = 'Literaturangabe';
export const bibtexEntry = 'BibTeX-Eintrag';
export const copied = (what: string) => `Kopiert: ${what}.`;
export const copyRefusedFile =
  'Der Browser lässt diese Seite nicht kopieren. Die Datei lässt sich herunterladen.';
export const relatedPapers = 'Verwandte Arbeiten';
export const sharedTerms = (terms: readonly string[]) => `Gemeinsame Begriffe: ${terms.join(', ')}`;
export const papersBeside = 'Arbeiten vor und nach dieser';
export const papersBesideIn = (list: string) => `Arbeiten vor und nach dieser in ${list}`;
export const previous = 'Zurück';
export const next = 'Weiter';
export const placeInList = (place: number, total: number) =>
  `${figure(place)} von ${figure(total)} in <list>{name}</list>`;
export const selectedPassage = 'Markierte Stelle';
export const copyPassageLink = 'Link zur Stelle kopieren';
export const copyQuotation = 'Als Zitat kopieren';
export const passageLinked = 'Link zur Stelle kopiert.';
export const quotationCopied = 'Zitat kopiert.';
export const quoted = (passage: string) => `„${passage}“`;
export const copyRefused = 'Der Browser lässt diese Seite nicht kopieren.';
export const latexOf = 'LaTeX dieser Formel';
export const copyTex = 'Als TeX kopieren';
export const texCopied = 'Als TeX kopiert.';
export const formulaLinked = 'Link zur Formel kopiert.';
export const texSelected =
  'Der Browser lässt diese Seite nicht kopieren. Das TeX ist markiert: Drücken Sie Strg-C oder ⌘-C.';
export const formulaHint =
  'Die Eingabetaste zeigt das TeX dieser Formel; die Pfeiltasten führen zur nächsten.';
export const texOf = (shown: string) => `TeX von ${shown}`;

/* ── Where a paper comes from ── */

export const sourcesTitle = 'Quellen';
export const correctedByHand = (fields: string) =>
  `Von Hand berichtigt, was auch immer die Quellen sagen: ${fields}.`;
export const entryOf = (record: string | number) => `Eintrag ${record}`;
export const entryIn = 'Eintrag {record} von <code>{source}</code>';
export const line = (line: number) => `Zeile ${line}`;
export const linesFromTo = (first: number, last: number) => `Zeilen ${first}–${last}`;
export const nothingTaken = 'Dieselbe Arbeit; ihr wurde nichts entnommen.';
export const asPrinted = 'Dort gedruckt ({label}): <bdi>{text}</bdi>';
export const copiesDisagree =
  'Die Fassungen weichen ab: Die unversehrte hat <code>{intact}</code>, die beschädigte <code>{damaged}</code>.';
export const whyOne = 'Warum dies eine Arbeit ist';
export const yearInferredNote = 'Jahr erschlossen';
export const latexOfFormulas = (count: number) =>
  `LaTeX von ${formFor(count, 'einer Formel', formulasCounted(count))}`;
export const formulasAgree = (count: number) =>
  `${formulasCounted(count)} des Abstracts ${formFor(count, 'stimmt', 'stimmen')} mit dieser beschädigten Fassung überein.`;
export const otherWordings = 'Andere Wortlaute';
export const otherWordingsNote =
  '<del>Durchgestrichen</del> ist, was nur diese Seite hat, <ins>unterstrichen</ins>, was nur der andere Eintrag hat.';
export const titleOf = 'Der Titel in Eintrag {record} von <code>{source}</code>';
export const abstractIn = 'Der Abstract in Eintrag {record} von <code>{source}</code>';
export const otherThroughout = 'durchweg mit anderen Worten';
export const placesDiffer = (count: number) =>
  counted(count, 'Stelle weicht ab', 'Stellen weichen ab');
export const onlyHere = 'Nur hier:';
export const onlyThere = 'Nur dort:';
export const repairedFormulas = 'Wiederhergestellte Formeln';
export const repairedFormulasNote =
  'Der ursprüngliche Text und das LaTeX, als das er gezeigt wird.';
export const missingAt = 'Bei [?] fehlt etwas.';
export const shownAs = 'gezeigt als';
export const times = (count: number) => `${figure(count)} Mal`;
export const sourceHas = 'In der Quelle steht';
export const sourceHasBecause = (reason: string) => `${reason}; in der Quelle steht`;
export const somethingMissing = 'hier fehlt etwas';
export const rowsPutBack = 'Zeilenumbrüche gingen in der Quelle verloren und wurden ergänzt';
export const losses: Readonly<Record<string, string>> = {
  'a command that stood around it is gone': 'ein Befehl, der darum stand, ist verloren',
  'a fraction or another command that held these braces is gone':
    'ein Bruch oder ein anderer Befehl, zu dem diese Klammern gehörten, ist verloren',
  'the layout of its rows is gone': 'die Anordnung der Zeilen ist verloren',
};
export const rowsPutBackIn = (count: number) =>
  `In ${formFor(count, 'einer Formel', formulasCounted(count))}: ${rowsPutBack}.`;
export const repairedOf = (count: number, marks: string) =>
  `${formulasCounted(count)} ${formFor(count, 'wurde', 'wurden')} wiederhergestellt: In der Quelle fehlten ${marks}. Eine Wurzel oder eine Tilde kann fehlen.`;
export const backslashesOrDollars = 'Backslashes oder Dollarzeichen';
export const backslashesAndDollars = 'Backslashes und Dollarzeichen';
export const certainlyMissing = 'Hier, bei [?], fehlt sicher etwas.';
export const certainlyMissingIn = (count: number) =>
  `In ${figure(count)} davon, mit [?] gekennzeichnet, fehlt sicher etwas.`;

/* ── Reading list ── */

export const readingListDescription = 'Arbeiten, die Sie sich in diesem Browser gemerkt haben.';
export const readingListNeedsScript =
  'Eine Leseliste liegt im Browser und braucht JavaScript. Jede Arbeit hat einen dauerhaften Link, für den sich stattdessen ein Lesezeichen setzen lässt.';
export const saveAll = 'Alle merken';
export const shareList = 'Link zu dieser Liste kopieren';
export const removeAll = 'Alle entfernen';
export const readingListEmpty =
  'Noch nichts gemerkt. „Merken“ auf der Seite einer Arbeit oder ein Häkchen in einer Liste setzt Arbeiten hierher; sie bleiben in diesem Browser. <papers>Alle Arbeiten</papers>';
export const addFromFile = 'Aus einer Datei ergänzen';
export const addFromFileNote =
  'Eine Datei aus dieser Bibliothek (BibTeX, RIS oder CSL-JSON) oder ein Text mit Links zu ihren Arbeiten.';
export const fileWithPapers = 'Datei mit Arbeiten dieser Bibliothek';
export const listLinkCopied = 'Link kopiert. Wer ihn öffnet, sieht diese Arbeiten.';
export const undo = 'Rückgängig';
export const listEmptied = 'Die Liste ist leer.';
export const sharedList = (count: number, missing: number) => {
  const list = `Eine Liste mit ${formFor(count, 'einer Arbeit', papers(count))}, die jemand mit Ihnen teilt`;
  return missing === 0
    ? `${list}.`
    : `${list}; ${figure(missing)} weitere ${formFor(missing, 'ist', 'sind')} hier nicht zu finden.`;
};
export const remove = 'Entfernen';
export const removePaper = (title: string) => `${title} entfernen`;
export const removed = 'Entfernt.';
export const fileNamesNone = 'Die Datei nennt keine Arbeit dieser Bibliothek.';
export const imported = (found: number, added: number) =>
  `${figure(found)} gefunden, ${figure(added)} ergänzt.`;
export const notAllowed = 'Das ging nicht: Der Browser oder das Netz lässt es nicht zu.';
export const readingListFile = 'leseliste';
export const papersFile = 'arbeiten';

/* ── Search page ── */

export const searchDescription = 'Titel, Autoren und Abstracts der Bibliothek durchsuchen.';
export const searchNeedsScript = (lists: readonly ListName[]) =>
  `Die Suche läuft im Browser und braucht JavaScript. Ohne es helfen die Listen weiter: ${anyOf(lists)}.`;
export const results = 'Treffer';
export const loadingIndex = 'Der Suchindex wird geladen …';
export const showMore = 'Mehr zeigen';
export const wordsToSearch = 'Suchwörter';
export const searchPapers = (count: number) => `${papers(count)} durchsuchen`;
export const anyTopic = 'Jedes Thema';
export const anyAuthor = 'Alle Autoren';
export const anyYear = 'Jedes Jahr';
export const order = 'Reihenfolge';
export const byRelevance = 'Nach Relevanz';
export const newestFirst = 'Neueste zuerst';
export const lastAddedFirst = 'Zuletzt hinzugefügte zuerst';
export const oldestFirst = 'Älteste zuerst';
export const byTitle = 'Nach Titel';
export const withCode = (count: number) => `Mit Code (${figure(count)})`;
export const filtersInUse = 'Gesetzte Filter';
export const waysToSearch = 'Wege zu suchen';
export const advancedSearch = 'Erweiterte Suche';
export const largestTopics = 'Größte Themen';
export const findsAcronym = 'eine Abkürzung, und wofür sie steht';
export const findsBound = 'eine Schranke, wie auch immer geschrieben';
export const findsAuthor = 'ein Autor';
export const findsPhrase = 'genau diese Wortfolge';
export const findsTitle = 'Wörter des Titels';
export const findsWithout = 'ohne ein Wort, oder -"eine Wortfolge"';
export const findsByAuthor = 'Arbeiten eines Autors';
export const findsYear = 'Arbeiten eines Jahres';
export const findsYears = (newest: string) =>
  `Arbeiten mehrerer Jahre; year:${newest}- für alle seither`;
export const findsTopic = 'Arbeiten zu einem Thema';
export const findsCode = 'Arbeiten mit Code';
export const indexNotLoaded = 'Der Suchindex, oder ein Teil davon, ließ sich nicht laden.';
export const tryAgain = 'Noch einmal versuchen';
export const tryAgainElse = (lists: readonly ListName[]) =>
  `, oder in den Listen nachsehen: ${anyOf(lists)}.`;
export const noneWithFilters = (without: number) =>
  `Keine Treffer mit diesen Filtern; ${papers(without)} ohne sie.`;
export const noneMatch = 'Keine Treffer. Versuchen Sie weniger Wörter oder eine andere Schreibung.';
export const noneMatchNoWord = 'Keine Treffer: Die Anfrage enthält kein Wort.';
export const showingFor =
  'Treffer für <strong>{shown}</strong>; stattdessen nach <typed>{typed}</typed> suchen.';
export const partly = 'Keine Arbeit hat alle diese Wörter; diese haben einige davon.';
export const searchingRest = 'Die übrige Bibliothek wird noch durchsucht …';
export const onlyFirst = (letters: number) =>
  `Nur nach den ersten ${figure(letters)} Zeichen wurde gesucht.`;
export const showingPapers = (author: string, subject: string, year: string) =>
  [
    'Arbeiten',
    ...(author === '' ? [] : ['von <name>{author}</name>']),
    ...(subject === '' ? [] : ['zu <name>{subject}</name>']),
    ...(year === '' ? [] : [year.endsWith('-') ? `seit ${year.slice(0, -1)}` : `aus ${year}`]),
  ].join(' ') + '; <typed>stattdessen nach diesen Wörtern suchen</typed>.';
export const orShow = 'Oder: <offer>{what}</offer>.';
export const offered = (subject: string, author: string, year: string) =>
  `${subject === '' ? 'alle Arbeiten' : `„${subject}“`} von ${author} aus ${year}`;
export const noField = '<q>{typed}</q> ist kein Feld; es wurde nach den Wörtern gesucht.';
export const noFieldValue =
  '<q>{typed}</q> ist kein Wert dieses Feldes; es wurde nach den Wörtern gesucht.';
export const noOperator =
  '<q>{typed}</q> ist kein Operator; zuerst stehen die Arbeiten mit allen Wörtern.';
export const noTopic =
  'Die Bibliothek hat kein Thema <q>{topic}</q>; <topics>dies sind ihre Themen</topics>.';
export const filterNames = {
  topic: 'Thema',
  author: 'Autor',
  year: 'Jahr',
  title: 'Titel',
  code: 'Code',
};
export const notFilter = (name: string) => `nicht ${name}`;
export const takeAway = (filter: string) => `${filter} × (wegnehmen)`;
export const yes = 'ja';
export const searchNamed = (words: string) => (words === '' ? 'Suche' : `Suche nach „${words}“`);
export const clearMarks = 'Markierungen entfernen';
export const wordsMarked = (count: number) => `${counted(count, 'Wort', 'Wörter')} Ihrer Suche`;
export const allResults = 'Alle Treffer';
export const allResultsCounted = (count: number) => `Alle ${figure(count)} Treffer`;
export const searchPage = 'Suchseite';
export const quickNotLoaded = 'Der Suchindex ließ sich nicht laden.';
export const quickFound = (count: number, corrected: string, partial: boolean) =>
  [
    papers(count),
    ...(corrected === '' ? [] : [`für ${corrected}`]),
    ...(partial ? ['mit einigen dieser Wörter'] : []),
  ].join(' ');
export const keyChoose = 'wählen';
export const keyOpenFirst = 'ersten öffnen';
export const keyClose = 'schließen';

/* ── Report ── */

export const summary = 'Übersicht';
export const reportDescription = 'Was hereinkam, Zeile für Zeile, und was daraus wurde.';
export const reportLead = (sources: number, entries: number, made: number) =>
  `${counted(sources, 'Quelle ergab', 'Quellen ergaben')} ${counted(entries, 'Eintrag', 'Einträge')}, daraus ${formFor(made, 'wurde', 'wurden')} ${papers(made)}. Über jede Zeile jeder Quelle wird Rechenschaft gegeben, und jede Entscheidung lässt sich von Hand ändern.`;
export const noReport = 'Diese Bibliothek wurde ohne den Bericht eines Einlesens gebaut.';
export const reportFile = 'Alles als Datei: <file>report.json</file>';
export const moreInReport = 'in <file>report.json</file>.';
export const moreOnPages = 'sagen es auf ihren Seiten.';
export const moreListed = 'führen sie auf ihren Seiten auf.';
export const setAside = 'Ausgelassene Seiten';
export const setAsideLead =
  'Diese Seiten ließen sich nicht lesen und fehlen, bis sie in Ordnung gebracht sind.';
export const pageNotes = 'Anmerkungen zu Seiten';
export const pageNotesLead = 'Diese Seiten sind da; etwas in ihnen ist nicht so, wie es sein soll.';
export const refused = 'Abgewiesene Quellen';
export const refusedLead = 'Aus diesen ließ sich nichts lesen.';
export const unparsed = 'Ungelesene Zeilen';
export const unparsedLead = 'Zeilen, die keine Regel lesen konnte.';
export const notes = 'Einen Blick wert';
export const notesLead = 'Alles Übrige, mit seiner Stelle.';
export const cameIn = 'Was hereinkam';
export const cameInLead =
  'Jede Zeile einer Quelle ist Teil eines Eintrags, Beiwerk, leer oder ungelesen; zusammen sind es alle ihre Zeilen.';
export const columnSource = 'Quelle';
export const columnFormat = 'Format';
export const columnEntries = 'Einträge';
export const columnLines = 'Zeilen';
export const columnInEntries = 'In Einträgen';
export const columnBoilerplate = 'Beiwerk';
export const columnBlank = 'Leer';
export const columnUnparsed = 'Ungelesen';
export const sourcesSay = 'Was die Quellen über sich sagen';
export const pageDay = (day: string) => `Tag der Seite: ${dayAndMonth(day)}`;
export const yearOfDates = (count: number, year: number | string, because: string) =>
  `Jahr von ${counted(count, 'Datum', 'Daten')} ohne Jahresangabe, erschlossen: ${year}, denn: ${because}`;
export const merged = 'Zusammengeführt';
export const mergedLead =
  'Jede dieser Arbeiten steht in mehreren Einträgen. Darunter: die Einträge, was jedem entnommen wurde, und warum er zum vorigen kam.';
export const nothing = 'nichts';
export const nearMisses = 'Beinahe gleich';
export const nearMissesLead =
  'Einträge, die einander ähneln und getrennt blieben. Sind zwei doch eine Arbeit, so verbindet sie eine Regel unter „merge“ in content/overrides.yaml.';
export const inferredYears = 'Erschlossene Jahre';
export const inferredYearsLead = 'Die Quellen drucken diese Tage ohne Jahr.';
export const columnPaper = 'Arbeit';
export const columnDate = 'Datum';
export const repairedPapers = 'Arbeiten mit wiederhergestellten Formeln';
export const repairedPapersLead = (count: number, lossy: number) =>
  `${formulasCounted(count)}, jede auf der Seite ihrer Arbeit aufgeführt. In ${figure(lossy)} beweist der Text selbst, dass etwas fehlt.`;
export const columnRepaired = 'Wiederhergestellt';
export const columnLoss = 'Sicherer Verlust';
export const refusedFormulas = 'Als Quelltext gezeigte Formeln';
export const refusedFormulasLead = 'Diese lassen sich nicht setzen.';
export const keptAsEdited = 'Mit Änderungen beibehalten';
export const keptAsEditedLead =
  'Von Hand geänderte Seiten behalten ihre Änderungen. Darunter steht, was das Einlesen geschrieben hätte.';
export const wouldHaveWritten = 'Was das Einlesen geschrieben hätte';
export const corrected = 'Von Hand berichtigt';
export const correctedLead =
  'content/overrides.yaml gibt diese Felder vor; die Seiten zeigen auch, was die Quellen sagen.';
export const orphans = 'In keiner Quelle mehr';
export const orphansLead =
  'Die Arbeiten dieser Seiten sind aus den Quellen verschwunden; die Seiten bleiben.';
export const writtenByHand = 'Von Hand geschrieben';
export const writtenByHandLead = 'Seiten, die nie ein Einlesen geschrieben hat.';
export const dropped = 'Herausgenommen';
export const droppedLead =
  'Arbeiten, die content/overrides.yaml herausnimmt. Ihre Adressen sagen es.';
export const moved = 'Umgezogen';
export const movedLead = 'Frühere Adressen, und wohin sie jetzt führen.';
export const leadsTo = 'führt zu';
export const formulasCompared = (agreement: string) => `Formeln verglichen: ${agreement}`;
export const reasons = {
  identifier: 'gleiche Kennung',
  title: 'gleicher Titel',
  abstract: 'gleicher Abstract',
  trigrams: '',
  override: 'von Hand entschieden',
};
export const trigramsShared = (percent: number) =>
  `${figure(percent)} % der Wort-Trigramme gemeinsam`;
export const identifiersDiffer = 'aber verschiedene Kennungen';
export const agreement = (agree: number, differ: number) =>
  [
    `${figure(agree)} ${formFor(agree, 'stimmt überein', 'stimmen überein')}`,
    ...(differ === 0 ? [] : [`${figure(differ)} ${formFor(differ, 'weicht ab', 'weichen ab')}`]),
  ].join(', ');
export const summaryOf = {
  sources: (count: number, lines: number) =>
    `${formFor(count, 'Quelle', 'Quellen')} gelesen, mit ${counted(lines, 'Zeile', 'Zeilen')}`,
  refused: (count: number) => formFor(count, 'Quelle abgewiesen', 'Quellen abgewiesen'),
  entries: (count: number) => formFor(count, 'Eintrag gefunden', 'Einträge darin gefunden'),
  papers: (count: number) => formFor(count, 'Arbeit daraus gemacht', 'Arbeiten daraus gemacht'),
  merged: (count: number) =>
    formFor(count, 'Arbeit zusammengeführt', 'Arbeiten aus mehreren Einträgen zusammengeführt'),
  nearMisses: (count: number) =>
    formFor(count, 'beinahe gleiches Paar, getrennt', 'beinahe gleiche Paare, getrennt'),
  inferred: (count: number) =>
    formFor(count, 'Datum mit erschlossenem Jahr', 'Daten mit erschlossenem Jahr'),
  unparsed: (count: number) =>
    formFor(count, 'Zeile ungelesen', 'Zeilen, die keine Regel lesen konnte'),
  repaired: (count: number) =>
    formFor(count, 'Formel wiederhergestellt', 'Formeln wiederhergestellt'),
  refusedFormulas: (count: number) =>
    formFor(count, 'Formel als Quelltext gezeigt', 'Formeln als Quelltext gezeigt'),
  kept: (count: number) =>
    formFor(count, 'Seite mit Änderungen beibehalten', 'Seiten mit Änderungen beibehalten'),
  corrected: (count: number) =>
    formFor(count, 'Arbeit von Hand berichtigt', 'Arbeiten von Hand berichtigt'),
  dropped: (count: number) =>
    formFor(count, 'Arbeit von Hand herausgenommen', 'Arbeiten von Hand herausgenommen'),
  setAside: (count: number) => formFor(count, 'Seite ausgelassen', 'Seiten ausgelassen'),
  notes: (count: number) =>
    formFor(count, 'Anmerkung, einen Blick wert', 'Anmerkungen, einen Blick wert'),
};

/* ── Files, feeds and what programs read ── */

export const bibtexHolds = (count: number) =>
  `${papers(count)} als BibTeX, für Literaturverwaltungen und LaTeX.`;
export const risHolds = (count: number) => `${papers(count)} als RIS, für Literaturverwaltungen.`;
export const cslHolds = (count: number) =>
  `${papers(count)} als CSL-JSON, für Zitierprogramme und andere.`;
export const linesHold = (count: number) =>
  `${papers(count)}, je eine Zeile JSON, für Programme: die Felder der Seite, Quelle und Zeilen jedes Feldes, ihre Adresse, ihr Abstract, und die Namen und Seiten ihrer Themen und Autoren.`;
export const schemaHolds =
  'Was eine Zeile von papers.jsonl enthält, als JSON-Schema. Seine Version, die jede Zeile wiederholt, steigt nur mit Änderungen, von denen ein Programm wissen muss.';
export const indexesHold = 'Themen und Namen der Autoren, mit Seiten, Feeds und Dateien.';
export const openPage = 'Seite dieser Arbeit öffnen';
export const llmsAbout = (count: number) =>
  `${papers(count)}, aus Listen gelesen: Titel, Autoren, Datum, Themen und Abstract, jeweils mit der Quelle und den Zeilen, in denen es steht. Nichts wurde anderswo nachgeschlagen; ein Feld, das keine Quelle nennt, fehlt. Formeln sind LaTeX zwischen Dollarzeichen; wiederhergestellten kann eine Wurzel oder eine Tilde fehlen.`;
export const newestPapers = (count: number) => `Die neuesten ${figure(count)} Arbeiten`;
export const everythingInOne = 'Alles in einer Datei';
/** A word of the format, which programs look for: https://llmstxt.org. */
export const optional = 'Optional';
export const withAbstracts = 'mit Abstracts';
export const onePaperALine = 'eine Arbeit je Zeile';
export const jsonLines = 'JSON-Zeilen';
export const jsonSchema = 'JSON-Schema';
export const whatALineHolds = 'was eine der JSON-Zeilen enthält';
export const asJson = 'als JSON, mit ihren Dateien';
export const llmsAboutNote = 'woher die Seiten kommen, und wie weit ihnen zu trauen ist';
export const llmsReportNote = 'was hereinkam, was zusammengeführt und was wiederhergestellt wurde';
export const llmsAuthorsNote = 'Namen wie gedruckt, von A bis Z';
export const llmsFeedNote = 'die neuesten Arbeiten, als Atom';
export const aboutDescription =
  'Was diese Bibliothek enthält, woher es kommt, und wie weit ihm zu trauen ist.';
