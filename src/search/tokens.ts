/**
 * How text becomes terms, the same for the index and for what people type. Word cutters are not used: they cut a page
 * and a question differently, and what is cut differently is never found. Instead: pairs of neighbouring Han
 * characters; runs of letters and digits whole and in parts; a number together with the unit behind it.
 */

/** A term of a query, with the place in the folded query that it stands for (end exclusive). */
export interface QueryTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Longer than any question; what is beyond is ignored, so that a pasted page costs no more than a sentence. */
export const LONGEST_QUERY = 120;

const RUN = /\p{Script=Han}+|[a-z0-9]+(?:[+\-./:~&@#_][a-z0-9]+)*%?/gu;
const HAN = /^\p{Script=Han}/u;
const NUMERAL = /[零〇一二三四五六七八九十百两]+(?=[条次天日年月点倍万户人章通遍步])/gu;
const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const));

// Longest first. They ask; they never tell which page is meant.
const QUESTION_WORDS =
  /请问|想问|问一下|想知道|是什么意思|什么意思|是什么|为什么|什么时候|什么样|什么|怎么办|怎么样|怎么|怎样|如何|哪一个|哪些|哪个|哪里|哪种|哪|可不可以|能不能|可以不可以|是不是|有没有|要不要|该不该|会不会|能否|是否|多长时间|多少|多久|几点|几个|几|应该|可以|还是|的话|一下|一个|正在|(?<![功可技智才性不])能(?!力)|[吗呢吧啊呀么的了我你您他她]/gu;

/** Full width to half, compatibility forms to plain ones, lower case. The length may change. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** As `fold`, but place by place: the result is as long as the text, so that a hit can be marked in the original. */
export function foldInPlace(text: string): string {
  let folded = '';
  for (const character of text) {
    const plain = fold(character);
    folded += plain.length === character.length ? plain : character;
  }
  return folded;
}

export function isHan(text: string): boolean {
  return HAN.test(text);
}

/** Every term of a text, with repetitions, in reading order. */
export function documentTerms(text: string): string[] {
  const folded = fold(text);
  const terms: string[] = [];
  for (const { 0: run, index } of folded.matchAll(RUN)) {
    if (!isHan(run)) {
      terms.push(...latinTerms(run, folded.slice(index + run.length)));
      continue;
    }
    const characters = [...run];
    for (let at = 0; at + 1 < characters.length; at += 1)
      terms.push(`${characters[at]}${characters[at + 1]}`);
    // Each other character begins a pair; with the last one alone, a query of one character misses none.
    terms.push(characters.at(-1) ?? '');
    for (const { term } of numeralTerms(run)) terms.push(term);
  }
  return terms;
}

/** The terms of a question, its question words left out unless there is nothing else. Takes a folded query. */
export function queryTerms(folded: string): QueryTerm[] {
  const told = termsWithPlaces(folded.replace(QUESTION_WORDS, (word) => ' '.repeat(word.length)));
  return told.length > 0 ? told : termsWithPlaces(folded);
}

function termsWithPlaces(folded: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (const { 0: run, index: start } of folded.matchAll(RUN)) {
    if (!isHan(run)) {
      const end = start + run.length;
      const behind = folded.slice(end);
      for (const term of latinTerms(run, behind)) {
        // One letter or digit out of `t+1` is in every second page.
        if (term.length === 1 && run.length > 1) continue;
        const within = run.indexOf(term);
        if (within >= 0) terms.push({ term, start: start + within, end: start + within + term.length });
        else terms.push({ term, start, end: end + 1 });
      }
      continue;
    }
    const characters = [...run];
    let at = start;
    for (const [index, character] of characters.entries()) {
      const next = characters[index + 1];
      if (next !== undefined) {
        terms.push({ term: character + next, start: at, end: at + character.length + next.length });
      } else if (index === 0) {
        terms.push({ term: character, start: at, end: at + character.length });
      }
      at += character.length;
    }
    for (const { term, at: within, length } of numeralTerms(run)) {
      terms.push({ term, start: start + within, end: start + within + length });
    }
  }
  return terms;
}

/** `gb/t-45251` → itself, `gb/t`, `45251`, `gb`, `t`; with 次 behind it, `3` also gives `3次`. */
function latinTerms(run: string, behind: string): string[] {
  const terms = new Set([run]);
  for (const piece of run.split(/[-~&@#_]/)) {
    terms.add(piece);
    for (const part of piece.split(/[+./:]/)) {
      terms.add(part.replace(/%$/, ''));
      const split = /^([a-z]{2,})(\d+)$|^(\d+)([a-z]{2,})$/.exec(part);
      for (const half of split?.slice(1) ?? []) if (half !== undefined) terms.add(half);
    }
  }
  const number = /\d+$/.exec(run)?.[0];
  const unit = /^\p{Script=Han}/u.exec(behind)?.[0];
  if (number !== undefined && unit !== undefined) terms.add(number + unit);
  terms.delete('');
  return [...terms];
}

/** 三次 → `3次`, 第六十八条 → `68条`: statutes count in characters, people in digits. */
function numeralTerms(run: string): { term: string; at: number; length: number }[] {
  return [...run.matchAll(NUMERAL)].flatMap(({ 0: numeral, index }) => {
    const value = countOf(numeral);
    const unit = run[index + numeral.length] ?? '';
    return value === undefined ? [] : [{ term: `${value}${unit}`, at: index, length: numeral.length + 1 }];
  });
}

/** The number that a numeral below a thousand writes, or undefined when it is none. */
function countOf(numeral: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const character of numeral.replace('两', '二').replaceAll('〇', '零')) {
    const scale = character === '百' ? 100 : character === '十' ? 10 : undefined;
    if (scale !== undefined) {
      total += (digit ?? 1) * scale;
      digit = undefined;
    } else if (character === '零') {
      if (digit !== undefined) return undefined;
    } else {
      // Two digits without a scale between them are a year or a telephone number, not a count.
      if (digit !== undefined) return undefined;
      digit = DIGITS.get(character);
    }
  }
  return total + (digit ?? 0);
}
