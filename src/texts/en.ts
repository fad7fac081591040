/**
 * The interface in English: every text that a page, a script, a feed or a card says. `languages.ts`
 * lists the other languages, each a file beside this one with the same texts. Texts with values are
 * functions; what stands in marks, as `<topics>topics</topics>`, is a link, code or a name, which
 * whoever shows the text puts in (`sentence.ts`).
 */
import type { ListName } from '../model/parts.ts';
import { choiceOf, dateFormats, numbersOf, orderOf, sizesOf } from './formats.ts';

export const { figure, counted, formFor } = /* @__PURE__ */ numbersOf('en-GB');
export const { longDate, shortDate, monthName, dayAndMonth } = /* @__PURE__ */ dateFormats('en-GB');
export const fileSize = /* @__PURE__ */ sizesOf('en-GB');
const choice = /* @__PURE__ */ choiceOf('en-GB');
/** The order of names in a list. */
export const compare = /* @__PURE__ */ orderOf('en-GB');

/* ── Counts ── */

export const papers = (count: number) => counted(count, 'paper', 'papers');
export const papersUnit = (count: number) => formFor(count, 'paper', 'papers');
export const authorsCounted = (count: number) => counted(count, 'author', 'authors');
export const namesCounted = (count: number) => counted(count, 'name', 'names');
export const topicsCounted = (count: number) => counted(count, 'topic', 'topics');
export const formulasCounted = (count: number) => counted(count, 'formula', 'formulas');
export const more = (count: number) => `${figure(count)} more`;

/* ── Names of places, fields and things ── */

export const papersTitle = 'Papers';
export const topicsTitle = 'Topics';
export const authorsTitle = 'Authors';
export const yearsTitle = 'Years';
export const monthsTitle = 'Months';
export const searchTitle = 'Search';
export const aboutTitle = 'About';
export const reportTitle = 'Report';
export const readingListTitle = 'Reading list';
export const mapTitle = 'Map of the library';
export const recentlyAdded = 'Recently added';
export const feed = 'Feed';
export const abstract = 'Abstract';
export const undated = 'Undated';
export const otherScripts = 'Other scripts';
export const library = 'Library';
export const topic = 'Topic';
export const author = 'Author';
export const year = 'Year';
/** What a field of a paper is called, where the table of fields does not say it in this language. */
export const fieldLabels: Readonly<Partial<Record<string, string>>> = {};
/** What a kind of publication is called, where its table does not say it in this language. */
export const publicationLabels: Readonly<Partial<Record<string, string>>> = {};

/* ── Frame of every page ── */

export const skipToContent = 'Skip to the content';
export const mainNavigation = 'Main';
export const saved = 'Saved';
export const quickSearch = 'Quick search';
export const quickSearchKey = 'Quick search ( / )';
export const mapLink = 'Map';
export const sourceLink = 'Source';
export const contact = 'Contact';

/* ── Documentation ── */

export const docsLink = 'Docs';
export const docsTitle = 'Documentation';
export const docsAllPages = 'All pages of the documentation';
export const docsOnThisPage = 'On this page';
export const docsExample = 'Example';
export const docsTable = 'Table';
export const keyboardShortcuts = 'Keyboard shortcuts';
export const close = 'Close';
export const or = 'or';
export const keySearch = 'Search, from anywhere';
export const keyResults = 'Into the results of a search, and through them';
export const keyNext = 'Next and previous in a list, or paper of the list';
export const keyUnfold = 'Unfold the abstract of the chosen paper';
export const keyOpen = 'Open what is chosen';
export const keyBeside = 'Previous and next paper, or page of a list';
export const keyHelp = 'These keys';

/* ── Search field and ways on ── */

export const searchLibrary = 'Search the library';
export const searchPlaceholder = 'Title, author or words';
export const search = 'Search';
export const allPapersCounted = (count: number) => `All ${papers(count)}`;
/** Lists that papers are found in, each as a link. */
const listLinks: Readonly<Record<ListName, string>> = {
  papers: '<papers>all papers</papers>',
  topics: '<topics>topics</topics>',
  authors: '<authors>authors</authors>',
  years: '<years>years</years>',
};
const anyOf = (lists: readonly ListName[]) => choice(lists.map((list) => listLinks[list]));
export const elsewhere = (lists: readonly ListName[]) => `Or look through ${anyOf(lists)}.`;
export const lookThrough = (lists: readonly ListName[]) => `Look through ${anyOf(lists)}.`;
export const notFoundTitle = 'Not found';
export const notFound = 'There is no page at this address';
export const notFoundLead =
  'Addresses here are permanent, so this one was probably cut or mistyped on the way. The paper is likely still here: search for a few words of its title.';
export const offline = 'Offline';
export const offlineTitle = 'This page is not in your copy';
export const offlineLead =
  'There is no network now, and this page was not kept when there was. It will open when you are online again. What was kept can still be searched and read.';
export const movedTitle = (name: string) => `Moved: ${name}`;
export const paperMoved = 'This paper has moved';
export const authorMoved = 'This author’s page has moved';
export const nameGone =
  'No paper here prints this name now: it was corrected, or its papers went or cannot be read. Search for the name, or look among the <authors>authors</authors>.';
export const noLongerListed = 'No longer listed';
export const paperGone =
  'This library listed a paper at this address, and lists it no longer. Search for the paper, or look among <papers>all papers</papers>.';

/* ── Home ── */

export const example = 'For example';
export const noPapersYet = 'No papers yet. They appear here once the library has a source to read.';
export const newPapers = 'New papers';
export const allTopics = 'All topics';
export const topicsByYear = 'Topics by year';
export const topicsByYearNote = 'The area of a dot is the number of papers.';
export const topicsByYearUndated =
  'The area of a dot is the number of papers; rings are papers without a date.';
export const skipTable = 'Skip the table';
export const all = 'All';
export const undatedShort = 'n. d.';
export const yearsTo = (year: string) => `To ${year}`;
export const mapNote =
  'Each point is a paper; papers that share telling words lie near each other.';
export const mapOf = (count: number) => `Map of ${papers(count)}`;

/* ── Map ── */

export const mapDescription = (count: number) => `${papers(count)}, placed by how alike they are.`;
export const mapLead =
  'Each point is a paper. Papers that share telling words lie near each other; left and right, up and down mean nothing.';
export const mapLeadNewest = (count: number) =>
  `Each point is a paper (the ${figure(count)} newest papers). Papers that share telling words lie near each other; left and right, up and down mean nothing.`;
export const mapSkip = 'Skip to the same papers as a list';
export const mapName = 'Papers by similarity';
export const mapList = 'Papers on the map, by topic';
export const otherTopics = 'Other topics';
export const mapEmpty =
  'A map is drawn once there are papers enough to lie near each other. Until then, look through <papers>all papers</papers>.';

/* ── Lists of papers ── */

export const allPapers = 'All papers';
export const addedLead = 'The papers that came into the library last.';
export const pageTitle = (title: string, page: number) =>
  page > 1 ? `${title}, page ${figure(page)}` : title;
export const pageOf = (page: number, of: number) => `page ${figure(page)} of ${figure(of)}`;
export const rangeOf = (first: number, last: number, of: number) =>
  `${figure(first)} to ${figure(last)} of ${figure(of)}`;
export const listDescription = (kind: string, title: string, facts: string, lead = '') =>
  `${kind}: ${title}, ${facts}.${lead === '' ? '' : ` ${lead}`}`;
export const noPaperYet = 'No paper here yet.';
export const about = (title: string) => `About ${title}`;
export const feedOf = 'Feed<hidden> of new papers: {name}</hidden>';
export const fileOf = '{format}<hidden> of all papers: {name}</hidden>';
export const thisList = 'This list';
export const filterAndSort = 'Filter and sort';
export const mostRelatedFirst = 'Most related first';
export const nearestToRead = 'Nearest to the paper you read';
export const shownOf = (shown: number, of: number) => `${figure(shown)} of ${papers(of)}`;
export const loadingList = 'Loading the rest of the list …';
export const listNotLoaded =
  'The rest of the list cannot be loaded. <search>Filter and sort it by the search</search>';
export const selectAll = 'Select all';
export const openAllAbstracts = 'Open all abstracts';
export const closeAllAbstracts = 'Close all abstracts';
export const titlesOnly = 'Titles only';
export const titleUnknown = 'Title unknown';
export const topicsLabel = 'Topics:';
export const pages = 'Pages';
export const pageNumber = (page: number) => `Page ${figure(page)}`;
export const monthUnknownIn = (year: string) => `${year}, month not given`;
export const monthUnknown = 'Month not given';
export const dayUnknown = 'Day not given';
export const abstractOf = (title: string) => `Abstract of ${title}`;
export const select = (title: string) => `Select ${title}`;
export const noAbstract = 'No abstract in our sources.';
export const abstractNotLoaded = 'The abstract cannot be loaded. The title leads to it.';
export const selectedPapers = 'Selected papers';
export const saveToList = 'Save to reading list';
export const clear = 'Clear';
export const selected = (count: number) => `${papers(count)} selected`;
export const taken = (format: string, count: number) => `${format}: ${papers(count)}.`;
export const filesNotLoaded = 'The files cannot be loaded.';
export const savedToList = 'Saved to your reading list.';
export const nothingKept = 'This browser keeps nothing for this page.';
export const newSince = (count: number) => `${figure(count)} new since your last visit`;
export const newMark = 'New since your last visit';

/* ── Topics, authors, years ── */

export const topicsDescription = (count: number, topics: number) =>
  `${papers(count)} on ${topicsCounted(topics)}.`;
export const topicsEmpty = 'Topics appear here with the first papers.';
export const topicsLead = (count: number) =>
  `${topicsCounted(count)}${formFor(count, '', '; each')} includes the papers of its subtopics.`;
export const subtopicsOf = (topic: string) => `Subtopics of ${topic}`;
export const broaderTopic = 'Broader topic';
export const subtopics = 'Subtopics';
export const relatedTopics = 'Related topics';
export const relatedTopicsNote = 'Often appear together.';
export const mostPapersBy = 'Most papers by';
export const byYear = 'By year';
export const topicEmpty =
  'No paper here is on this topic yet. The place is kept: a paper of a later source that fits will stand here.';
export const topicEmptyParent =
  'Meanwhile, look through <parent>{name}</parent>, the larger topic, or <topics>the topics that hold papers</topics>.';
export const topicEmptyAlone =
  'Meanwhile, look through <topics>the topics that hold papers</topics>.';
export const topicFeed = (topic: string) => `Papers on ${topic}.`;
export const authorsDescription = (count: number) => `${authorsCounted(count)}, A to Z.`;
export const authorsEmpty = 'Authors are not listed in our sources.';
export const authorsLead = (count: number) =>
  formFor(
    count,
    `${figure(count)} name as our sources print it, by surname.`,
    `${figure(count)} names as our sources print them, by surname.`,
  );
export const findName = 'Find a name';
export const noSuchName = 'No such name.';
export const letters = 'Letters';
export const mostPapers = 'Most papers';
export const authorsUnder = (letter: string) => `Authors: ${letter}`;
export const authorsUnderDescription = (count: number, letter: string) =>
  `${authorsCounted(count)} under ${letter}.`;
export const coauthors = 'Co-authors';
export const collaborations = (count: number, least: number) =>
  `${papers(count)} by more than ${figure(least)} authors not counted among co-authors.`;
export const namesakes = 'Papers listed under this name; may include namesakes.';
export const namesakesJoined =
  'Papers listed under this name or a form joined to it by hand; may include namesakes.';
export const alsoPrinted = 'Also printed as';
export const seeAlso = 'See also';
export const likeNames = (count: number) =>
  formFor(
    count,
    'a name like it, perhaps of other people.',
    'names like it, perhaps of other people.',
  );
export const moreLikeIt = (count: number) => `and ${figure(count)} more like it`;
export const coauthorNetwork = 'Co-author network';
export const coauthorNetworkNote =
  'The larger a dot, the more papers with <bdi>{name}</bdi>; the thicker a line, the more papers of both.';
export const nameAndPapers = (name: string, count: number) => `${name}, ${papers(count)}`;
export const notListedHere = (count: number) =>
  formFor(
    count,
    `${figure(count)} other is not listed here.`,
    `${figure(count)} others are not listed here.`,
  );
export const yearsDescription = (count: number) => `${papers(count)} by year.`;
export const yearsEmpty = 'Years appear here with the first papers.';
export const yearsLead = (count: number, oldest: string, newest: string) =>
  `${papers(count)}, ${oldest === newest ? newest : `${oldest} to ${newest}`}.`;
export const yearsLeadUndated = (count: number) => `${papers(count)}, none with a date.`;
export const undatedLead = 'No source gives these papers a date.';
export const yearsBeside = 'Years before and after';

/* ── A paper ── */

export const and = 'and';
export const others = (count: number) => `and ${counted(count, 'other', 'others')}`;
export const andOthers = 'and others';
export const authorsUnlisted = 'Authors not listed in our sources';
export const authorsUnlistedCounted = (count: number) =>
  `${authorsCounted(count)}, not listed in our sources`;
export const etAl = 'et al. (full list not available)';
export const untitled = (words: string) => `Untitled: ${words}`;
export const noTitle = 'Title unknown. The abstract begins:';
export const yearInferred = '(year inferred)';
export const showAllAuthors = (count: number) => `Show all ${figure(count)} authors`;
export const thisPaper = 'This paper';
export const code = 'Code';
export const cite = 'Cite';
export const copyLink = 'Copy link';
export const save = 'Save';
export const searchForTitle = 'Search for this title';
export const searchForTitleLabel = 'Search for the title:';
export const linkCopied = 'Link copied.';
export const linkSelected = 'The link is selected: press Ctrl-C, or ⌘-C.';
export const aboutPaper = 'About this paper';
export const formulasTitle = 'Formulas';
export const originalText = 'Original text';
export const arxivCategory = 'arXiv category';
export const details = 'Details';
export const codeAvailable = 'Code is available';
export const authorsInAll = (count: number) => `${authorsCounted(count)} in all`;
export const comments = (count: number) => counted(count, 'comment', 'comments');
export const links = 'Links';
export const source = 'Source';
export const byHand = 'Written by hand.';
export const readFrom = (entries: number, sources: number) =>
  `Read from ${counted(entries, 'entry', 'entries')} of ${counted(sources, 'source listing', 'source listings')}.`;
export const sourceDetails = 'Source details';
export const stripsLatex =
  'The listing strips LaTeX from abstracts. No formula was repaired here, but one may lack a root or a tilde.';
export const moreUndated = 'More undated papers';
export const moreOfYear = (year: string) => `More papers of ${year}`;
export const thisPage = 'This page';
export const permanentLink = 'Permanent link';
export const reportMistake = 'Report a mistake';
export const mistakeIn = (name: string) => `Mistake in “${name}”`;
export const mistakeOn = (address: string) => `On ${address}:`;
export const download = 'Download';
export const copy = 'Copy';
export const reference = 'Reference';
export const bibtexEntry = 'BibTeX entry';
export const copied = (what: string) => `Copied: ${what}.`;
export const copyRefusedFile =
  'The browser does not let this page copy. The file can be downloaded.';
export const relatedPapers = 'Related papers';
export const sharedTerms = (terms: readonly string[]) => `Shared terms: ${terms.join(', ')}`;
export const papersBeside = 'Papers before and after this one';
export const papersBesideIn = (list: string) => `Papers before and after this one in ${list}`;
export const previous = 'Previous';
export const next = 'Next';
export const placeInList = (place: number, total: number) =>
  `${figure(place)} of ${figure(total)} in <list>{name}</list>`;
export const selectedPassage = 'Selected passage';
export const copyPassageLink = 'Copy link to passage';
export const copyQuotation = 'Copy as quotation';
export const passageLinked = 'Link to the passage copied.';
export const quotationCopied = 'Quotation copied.';
export const quoted = (passage: string) => `“${passage}”`;
export const copyRefused = 'The browser does not let this page copy.';
export const latexOf = 'LaTeX of this formula';
export const copyTex = 'Copy as TeX';
export const texCopied = 'Copied as TeX.';
export const formulaLinked = 'Link to the formula copied.';
export const texSelected =
  'The browser does not let this page copy. The TeX is selected: press Ctrl-C, or ⌘-C.';
export const formulaHint = 'Enter shows the TeX of this formula; the arrow keys go to the next.';
export const texOf = (shown: string) => `TeX of ${shown}`;

/* ── Where a paper comes from ── */

export const sourcesTitle = 'Sources';
export const correctedByHand = (fields: string) =>
  `Corrected by hand, whatever the sources say: ${fields}.`;
export const entryOf = (record: string | number) => `entry ${record}`;
export const entryIn = 'entry {record} of <code>{source}</code>';
export const line = (line: number) => `line ${line}`;
export const linesFromTo = (first: number, last: number) => `lines ${first}–${last}`;
export const nothingTaken = 'The same paper; nothing was taken from it.';
export const asPrinted = 'As printed here, the {label}: <bdi>{text}</bdi>';
export const copiesDisagree =
  'The copies disagree: the intact one has <code>{intact}</code>, the damaged one <code>{damaged}</code>.';
export const whyOne = 'Why these are one paper';
export const yearInferredNote = 'year inferred';
export const latexOfFormulas = (count: number) => `LaTeX of ${formulasCounted(count)}`;
export const formulasAgree = (count: number) =>
  `${formulasCounted(count)} of the abstract ${formFor(count, 'agrees', 'agree')} with this damaged copy.`;
export const otherWordings = 'Other wordings';
export const otherWordingsNote =
  '<del>Struck out</del> is what only this page has, <ins>underlined</ins> what only the other entry has.';
export const titleOf = 'The title in entry {record} of <code>{source}</code>';
export const abstractIn = 'The abstract in entry {record} of <code>{source}</code>';
export const otherThroughout = 'in other words throughout';
export const placesDiffer = (count: number) => counted(count, 'place differs', 'places differ');
export const onlyHere = 'Only here:';
export const onlyThere = 'Only there:';
export const repairedFormulas = 'Repaired formulas';
export const repairedFormulasNote = 'The original text, and the LaTeX that it is shown as.';
export const missingAt = 'At [?] something is missing.';
export const shownAs = 'shown as';
export const times = (count: number) => `${figure(count)} times`;
export const sourceHas = 'The source has';
export const sourceHasBecause = (reason: string) => `${reason}: the source has`;
/** What is said of a loss of which the page does not tell more. */
export const somethingMissing = 'something is missing here';
export const rowsPutBack = 'row breaks were lost in the source and put back';
/** What pages say is gone from a formula, by its English words. */
export const losses: Readonly<Record<string, string>> = {};
export const rowsPutBackIn = (count: number) => `In ${formulasCounted(count)}, ${rowsPutBack}.`;
export const repairedOf = (count: number, marks: string) =>
  `${formulasCounted(count)} ${formFor(count, 'was', 'were')} repaired: the source had lost ${formFor(count, 'its', 'their')} ${marks}. A root or a tilde may be missing.`;
export const backslashesOrDollars = 'backslashes or dollars';
export const backslashesAndDollars = 'backslashes and dollars';
export const certainlyMissing = 'Here, marked [?], something certainly is.';
export const certainlyMissingIn = (count: number) =>
  `In ${figure(count)} of them, marked [?], something certainly is.`;

/* ── Reading list ── */

export const readingListDescription = 'Papers that you have saved in this browser.';
export const readingListNeedsScript =
  'A reading list is kept in the browser and needs a script. Every paper has a permanent link that can be bookmarked instead.';
export const saveAll = 'Save all of them';
export const shareList = 'Copy a link to this list';
export const removeAll = 'Remove all';
export const readingListEmpty =
  'Nothing saved yet. “Save” on a paper’s page, or a tick in a list, puts papers here; they stay in this browser. <papers>All papers</papers>';
export const addFromFile = 'Add from a file';
export const addFromFileNote =
  'A file that was taken from this library (BibTeX, RIS or CSL-JSON), or any text with links to its papers.';
export const fileWithPapers = 'File with papers of this library';
export const listLinkCopied = 'Link copied. Whoever opens it sees these papers.';
export const undo = 'Undo';
export const listEmptied = 'The list is empty.';
export const sharedList = (count: number, missing: number) =>
  missing === 0
    ? `A list of ${papers(count)} that was shared with you.`
    : `A list of ${papers(count)} that was shared with you; ${figure(missing)} more cannot be found here.`;
export const remove = 'Remove';
export const removePaper = (title: string) => `Remove ${title}`;
export const removed = 'Removed.';
export const fileNamesNone = 'The file names no paper of this library.';
export const imported = (found: number, added: number) =>
  `${figure(found)} found, ${figure(added)} added.`;
export const notAllowed = 'This did not work: the browser or the network does not allow it.';
export const readingListFile = 'reading-list';
export const papersFile = 'papers';

/* ── Search page ── */

export const searchDescription = 'Search the titles, authors and abstracts of the library.';
export const searchNeedsScript = (lists: readonly ListName[]) =>
  `Search runs in the browser and needs a script. Without one, look through ${anyOf(lists)}.`;
export const results = 'Results';
export const loadingIndex = 'Loading the search index …';
export const showMore = 'Show more';
export const wordsToSearch = 'Words to search for';
export const searchPapers = (count: number) => `Search ${papers(count)}`;
export const anyTopic = 'Any topic';
export const anyAuthor = 'Any author';
export const anyYear = 'Any year';
export const order = 'Order';
export const byRelevance = 'By relevance';
export const newestFirst = 'Newest first';
export const lastAddedFirst = 'Last added first';
export const oldestFirst = 'Oldest first';
export const byTitle = 'By title';
export const withCode = (count: number) => `With code (${figure(count)})`;
export const filtersInUse = 'Filters in use';
export const waysToSearch = 'Ways to search';
export const advancedSearch = 'Advanced search';
export const largestTopics = 'Largest topics';
export const findsAcronym = 'an acronym, and what it stands for';
export const findsBound = 'a bound, however it is written';
export const findsAuthor = 'an author';
export const findsPhrase = 'an exact phrase';
export const findsTitle = 'words of the title';
export const findsWithout = 'without a word, or -"a phrase"';
export const findsByAuthor = 'papers of one author';
export const findsYear = 'papers of one year';
export const findsYears = (newest: string) =>
  `papers of some years; year:${newest}- for those since`;
export const findsTopic = 'papers on a topic';
export const findsCode = 'papers with code';
export const indexNotLoaded = 'The search index, or a part of it, could not be loaded.';
export const tryAgain = 'Try again';
export const tryAgainElse = (lists: readonly ListName[]) => `, or look through ${anyOf(lists)}.`;
export const noneWithFilters = (without: number) =>
  `No matches with these filters; ${papers(without)} without them.`;
export const noneMatch = 'No papers match. Try fewer words, or another spelling.';
export const noneMatchNoWord = 'No papers match: there is no word in it.';
export const showingFor =
  'Showing results for <strong>{shown}</strong>; search for <typed>{typed}</typed> instead.';
export const partly = 'No paper has all these words; these have some of them.';
export const searchingRest = 'The rest of the library is being searched …';
export const onlyFirst = (letters: number) =>
  `Only the first ${figure(letters)} characters were searched for.`;
/** What a sentence such as “papers by Ann Zorn since 2024” was taken for. */
export const showingPapers = (author: string, subject: string, year: string) =>
  [
    'Showing papers',
    ...(author === '' ? [] : ['by <name>{author}</name>']),
    ...(subject === '' ? [] : ['on <name>{subject}</name>']),
    ...(year === '' ? [] : [year.endsWith('-') ? `since ${year.slice(0, -1)}` : `from ${year}`]),
  ].join(' ') + '; <typed>search for these words</typed> instead.';
export const orShow = 'Or show <offer>{what}</offer>.';
export const offered = (subject: string, author: string, year: string) =>
  `${subject === '' ? 'all papers' : `“${subject}”`} by ${author} from ${year}`;
export const noField = '<q>{typed}</q> is not a field; searched for as words.';
export const noFieldValue = '<q>{typed}</q> is not a value of that field; searched for as words.';
export const noOperator =
  '<q>{typed}</q> is not an operator; papers with all the words come first.';
export const noTopic =
  'The library has no topic <q>{topic}</q>; <topics>these are its topics</topics>.';
export const filterNames: Readonly<Record<'topic' | 'author' | 'year' | 'title' | 'code', string>> =
  { topic: 'topic', author: 'author', year: 'year', title: 'title', code: 'code' };
export const notFilter = (name: string) => `not ${name}`;
export const takeAway = (filter: string) => `${filter} × (take away)`;
export const yes = 'yes';
export const searchNamed = (words: string) => (words === '' ? 'search' : `search for “${words}”`);
export const clearMarks = 'Clear marks';
export const wordsMarked = (count: number) => `${counted(count, 'word', 'words')} of your search`;
export const allResults = 'All results';
export const allResultsCounted = (count: number) => `All ${figure(count)} results`;
export const searchPage = 'Search page';
export const quickNotLoaded = 'The search index could not be loaded.';
export const quickFound = (count: number, corrected: string, partial: boolean) =>
  [
    papers(count),
    ...(corrected === '' ? [] : [`for ${corrected}`]),
    ...(partial ? ['with some of these words'] : []),
  ].join(' ');
export const keyChoose = 'choose';
export const keyOpenFirst = 'open the first';
export const keyClose = 'close';

/* ── Report ── */

export const summary = 'Summary';
export const reportDescription = 'What came in, line by line, and what was made of it.';
export const reportLead = (sources: number, entries: number, made: number) =>
  `${counted(sources, 'source', 'sources')} gave ${counted(entries, 'entry', 'entries')}, of which ${papers(made)} were made. Every line of every source is accounted for, and every decision can be undone by hand.`;
export const noReport = 'This library was built without the report of an ingest.';
export const reportFile = 'All of it, as a file: <file>report.json</file>';
export const moreInReport = 'in <file>report.json</file>.';
export const moreOnPages = 'say so on their pages.';
export const moreListed = 'list them on their pages.';
export const setAside = 'Pages set aside';
export const setAsideLead =
  'These pages could not be read and are not on the site until they are mended.';
export const pageNotes = 'Notes on pages';
export const pageNotesLead =
  'These pages are on the site; something in them is not as a page has it.';
export const refused = 'Sources refused';
export const refusedLead = 'Nothing could be read of these.';
export const unparsed = 'Unparsed lines';
export const unparsedLead = 'Lines that no rule could read.';
export const notes = 'Worth a look';
export const notesLead = 'Everything else, with its place.';
export const cameIn = 'What came in';
export const cameInLead =
  'Each line of a source is part of an entry, boilerplate, blank, or unparsed; the four add up to its lines.';
export const columnSource = 'Source';
export const columnFormat = 'Format';
export const columnEntries = 'Entries';
export const columnLines = 'Lines';
export const columnInEntries = 'In entries';
export const columnBoilerplate = 'Boilerplate';
export const columnBlank = 'Blank';
export const columnUnparsed = 'Unparsed';
export const sourcesSay = 'What the sources say of themselves';
export const pageDay = (day: string) => `Day of the page: ${dayAndMonth(day)}`;
export const yearOfDates = (count: number, year: number | string, because: string) =>
  `Year of ${counted(count, 'date', 'dates')} printed without one, inferred: ${year}, since ${because}`;
export const merged = 'Merged';
export const mergedLead =
  'Each of these papers stands in several entries. Below it: the entries, what was taken from each, and why it was joined with the one before.';
export const nothing = 'nothing';
export const nearMisses = 'Near misses';
export const nearMissesLead =
  'Entries that resemble each other and were kept apart. If two are one paper after all, a rule under “merge” in content/overrides.yaml joins them.';
export const inferredYears = 'Inferred years';
export const inferredYearsLead = 'The sources print these days without a year.';
export const columnPaper = 'Paper';
export const columnDate = 'Date';
export const repairedPapers = 'Papers with repaired formulas';
export const repairedPapersLead = (count: number, lossy: number) =>
  `${formulasCounted(count)}, each listed on its paper’s page. In ${figure(lossy)} the text itself proves that something is gone.`;
export const columnRepaired = 'Repaired';
export const columnLoss = 'Known loss';
export const refusedFormulas = 'Formulas shown as their source';
export const refusedFormulasLead = 'These cannot be typeset.';
export const keptAsEdited = 'Kept as edited';
export const keptAsEditedLead =
  'Pages changed by hand keep their changes. Below each is what ingest would have written.';
export const wouldHaveWritten = 'What ingest would have written';
export const corrected = 'Corrected by hand';
export const correctedLead =
  'content/overrides.yaml gives these fields; the pages show what the sources say besides.';
export const orphans = 'No longer in any source';
export const orphansLead = 'The papers of these pages are gone from the sources; the pages stay.';
export const writtenByHand = 'Written by hand';
export const writtenByHandLead = 'Pages that ingest never wrote.';
export const dropped = 'Dropped';
export const droppedLead = 'Papers that content/overrides.yaml takes away. Their addresses say so.';
export const moved = 'Moved';
export const movedLead = 'Earlier addresses, and where they lead now.';
export const leadsTo = 'leads to';
export const formulasCompared = (agreement: string) => `formulas compared: ${agreement}`;
export const reasons: Readonly<
  Record<'identifier' | 'title' | 'abstract' | 'trigrams' | 'override', string>
> = {
  identifier: 'same identifier',
  title: 'same title',
  abstract: 'same abstract',
  trigrams: '',
  override: 'decided by hand',
};
export const trigramsShared = (percent: number) =>
  `${figure(percent)} % of word trigrams in common`;
export const identifiersDiffer = 'but different identifiers';
export const agreement = (agree: number, differ: number) =>
  [
    `${figure(agree)} ${formFor(agree, 'agrees', 'agree')}`,
    ...(differ === 0 ? [] : [`${figure(differ)} ${formFor(differ, 'differs', 'differ')}`]),
  ].join(', ');
/** The lines of the summary: what is counted. */
export const summaryOf = {
  sources: (count: number, lines: number) =>
    `${formFor(count, 'source', 'sources')} read, of ${counted(lines, 'line', 'lines')}`,
  refused: (count: number) => formFor(count, 'source refused', 'sources refused'),
  entries: (count: number) => formFor(count, 'entry found', 'entries found in them'),
  papers: (count: number) =>
    formFor(count, 'paper made of the entries', 'papers made of the entries'),
  merged: (count: number) => formFor(count, 'paper merged', 'papers merged from several entries'),
  nearMisses: (count: number) => formFor(count, 'near miss, kept apart', 'near misses, kept apart'),
  inferred: (count: number) =>
    formFor(count, 'date whose year is inferred', 'dates whose year is inferred'),
  unparsed: (count: number) => formFor(count, 'line unread', 'lines that no rule could read'),
  repaired: (count: number) => formFor(count, 'formula repaired', 'formulas repaired'),
  refusedFormulas: (count: number) =>
    formFor(count, 'formula shown as its source', 'formulas shown as their source'),
  kept: (count: number) => formFor(count, 'page kept as edited', 'pages kept as edited'),
  corrected: (count: number) =>
    formFor(count, 'paper corrected by hand', 'papers corrected by hand'),
  dropped: (count: number) => formFor(count, 'paper dropped by hand', 'papers dropped by hand'),
  setAside: (count: number) => formFor(count, 'page set aside', 'pages set aside'),
  notes: (count: number) => formFor(count, 'note worth a look', 'notes worth a look'),
};

/* ── Files, feeds and what programs read ── */

export const bibtexHolds = (count: number) =>
  `${papers(count)} as BibTeX, for reference managers and LaTeX.`;
export const risHolds = (count: number) => `${papers(count)} as RIS, for reference managers.`;
export const cslHolds = (count: number) =>
  `${papers(count)} as CSL-JSON, for citation processors and programs.`;
export const linesHold = (count: number) =>
  `${papers(count)}, one line of JSON each, for programs: the fields of its page, the source and lines that gave each field, its address, its abstract, and the names and pages of its topics and authors.`;
export const schemaHolds =
  'What a line of papers.jsonl holds, as a JSON Schema. Its version, which every line repeats, grows only with changes that a program must know of.';
export const indexesHold = 'Topics, and authors’ names, with their pages, feeds and files.';
export const openPage = 'Open this paper’s page';
export const llmsAbout = (count: number) =>
  `${papers(count)}, read from source listings: title, authors, date, topics and abstract, each with the source and the lines that it stands on. Nothing was looked up elsewhere, so a field that no source gave is missing. Formulas are LaTeX between dollars; those that were repaired may lack a root or a tilde.`;
export const newestPapers = (count: number) => `Newest ${figure(count)} papers`;
export const everythingInOne = 'Everything in one file';
export const optional = 'Optional';
export const withAbstracts = 'with abstracts';
export const onePaperALine = 'one paper a line';
export const jsonLines = 'JSON lines';
export const jsonSchema = 'JSON Schema';
export const whatALineHolds = 'what a line of JSON lines holds';
export const asJson = 'as JSON, with their files';
export const llmsAboutNote = 'where the pages come from, and how far to trust them';
export const llmsReportNote = 'what came in, what was merged, what was repaired';
export const llmsAuthorsNote = 'names as printed, A to Z';
export const llmsFeedNote = 'newest papers, Atom';
export const aboutDescription =
  'What this library holds, where it comes from, and how far it can be trusted.';
