/** Words: three languages, each in its own script, in our own wording. */
import { copiedStretch } from './fingerprint';
import type { Mistakes, Step } from './mistakes';
import type { Content, Kept } from './read-content';
import { inThreeLanguages, printVariant, simplifiedIntruder, simplifier, traditionalLeftover } from './simplified';
import { show } from './validate';
import { isAuthoredText } from './compose';

/** `document`: the runs of the main document, as `runsIn` gives them. */
export function checkTexts(content: Content, document: ReadonlySet<number>, mistakes: Mistakes): void {
  const glossary = content.records['glossary term'].map((record) => record.value);
  const simplify = simplifier(glossary);
  checkTermsStandOnce(content, mistakes);
  for (const { kind, text, record, path } of textsOf(content)) {
    const at = (language: Step, message: string) => {
      mistakes.at(record.file, [...path, language], message);
    };
    const { 'zh-Hant': traditional, 'zh-Hans': simplified, en } = inThreeLanguages(text, simplify);

    const copied = copiedStretch(traditional, document);
    if (copied !== undefined)
      at(
        'zh-Hant',
        `${String([...copied].length)} characters in a row stand in the document: 「${copied}」; say it in other words, or quote it between 「 and 」`,
      );

    const intruder = simplifiedIntruder(traditional);
    if (intruder !== undefined)
      at('zh-Hant', `the Traditional Chinese text holds the Simplified character 「${intruder}」`);
    const leftover = traditionalLeftover(simplified);
    if (leftover !== undefined)
      at(
        text['zh-Hans'] === undefined ? 'zh-Hant' : 'zh-Hans',
        `the Simplified Chinese text ${show(simplified)} still holds the Traditional character 「${leftover}」; correct it, or add the term to glossary.yaml`,
      );

    // A source's title and publisher are quoted as they are.
    if (kind === 'source') continue;
    const variant = printVariant(traditional, glossary);
    if (variant !== undefined)
      at(
        'zh-Hant',
        `「${variant.variant}」 is not what Hong Kong writes here; expected 「${variant.term}」, as glossary.yaml has it`,
      );
    const han = /[\p{Script=Han}「」『』，。；：、]+/u.exec(en);
    if (han !== null) at('en', `the English text holds Chinese: 「${han[0]}」; expected English alone`);
    if (!/\p{Script=Han}/u.test(traditional) && /[a-z]{4,}/.test(traditional))
      at('zh-Hant', `${show(traditional)} reads like English; expected Traditional Chinese`);
    if (/\p{Script=Han}/u.test(traditional) && !/[\p{L}\p{N}]/u.test(en))
      at('en', `${show(en)} says nothing; expected English`);
  }
}

function checkTermsStandOnce(content: Content, mistakes: Mistakes): void {
  const lineOf = new Map<string, number>();
  for (const { value, file, path } of content.records['glossary term']) {
    const { line } = file.locate([...path, 'term']);
    const before = lineOf.get(value.term);
    if (before === undefined) lineOf.set(value.term, line);
    else
      mistakes.at(
        file,
        [...path, 'term'],
        `term: 「${value.term}」 already stands in line ${String(before)}; expected each term once`,
      );
  }
}

interface FoundText {
  kind: string;
  text: { 'zh-Hant': string; en: string; 'zh-Hans'?: string | undefined };
  record: Kept<unknown>;
  path: readonly Step[];
}

/** Every text of every record, in the order of the files. */
function textsOf(content: Content): FoundText[] {
  const found: FoundText[] = [];
  const walk = (kind: string, value: unknown, record: Kept<unknown>, path: readonly Step[]): void => {
    if (isAuthoredText(value)) found.push({ kind, text: value, record, path });
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(kind, inner, record, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  for (const [kind, records] of Object.entries(content.records))
    for (const record of records) walk(kind, record.value, record, record.path);
  return found;
}
