/** The real content, searched as people ask for it. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { lessonSections } from '#catalogue/lesson-sections.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { routes } from '#routes';
import { buildIndex, type SearchFile } from '#search/build-index.ts';
import { documentsFrom, thesaurusFrom } from '#search/documents.ts';
import type { Engine } from '#search/engine.ts';
import { readContent } from '../../src/cli/read-content.ts';
import { engineOver } from '../support/search-builders.ts';

/** What is asked, and the beginnings of the addresses of which one must be among the first five. */
const KNOWN_ITEMS: readonly (readonly [question: string, ...pages: string[]])[] = [
  // Time and number of calls
  [
    '晚上几点以后不能打电话',
    'regulations/cba-2026-hours',
    'regulations/gbt-45251-hours',
    'lessons/red-lines',
  ],
  ['早上七点能打吗', 'regulations/cba-2026-hours', 'regulations/gbt-45251-hours', 'lessons/red-lines'],
  ['半夜给客户发短信', 'regulations/cba-2026-hours', 'regulations/gbt-45251-hours', 'regulations/sms-rule'],
  ['22:00', 'regulations/cba-2026-hours', 'regulations/gbt-45251-hours'],
  ['一天最多能打几次', 'regulations/gbt-45251-frequency', 'lessons/red-lines'],
  ['没接通的电话算不算次数', 'regulations/cba-2026-frequency', 'regulations/frequency-combined'],
  ['换个号码再打行不行', 'regulations/frequency-combined'],
  ['客户老是挂电话能不能换人打', 'regulations/frequency-combined', 'corrections/#S32'],
  ['机器人打的算不算', 'regulations/ai-call'],
  ['AI外呼', 'regulations/ai-call'],
  ['改号软件', 'regulations/antifraud-number'],
  // Other people
  ['能不能告诉他老婆欠了多少钱', 'lessons/red-lines', 'regulations/third-party-script'],
  ['家里人接了电话怎么办', 'regulations/third-party-script', 'lessons/call-opening', 'lessons/red-lines'],
  ['小孩接电话', 'regulations/third-party-script', 'lessons/call-opening', 'lessons/red-lines'],
  ['紧急联系人什么时候可以打', 'regulations/gbt-45251-contact-person', 'regulations/cba-2026-third-party'],
  ['找邻居打听', 'corrections/#S09', 'regulations/visit-rules'],
  ['夫妻债', 'regulations/civil-code-family-inheritance'],
  ['人死了债怎么办', 'regulations/civil-code-family-inheritance'],
  ['担保人要还吗', 'regulations/civil-code-guarantee'],
  // What to say
  ['开场白怎么说', 'lessons/call-opening'],
  ['怎么核实是不是本人', 'lessons/call-opening', 'regulations/cba-2026-recording'],
  ['客户说我是骗子', 'lessons/call-opening'],
  ['客户不同意录音', 'lessons/call-opening', 'regulations/recording-notice'],
  ['身份证号码要不要全报', 'lessons/call-opening', 'regulations/pipl-principles'],
  ['骂人会怎么样', 'regulations/crim-293-picking-quarrels', 'regulations/psm-50-threat-harass'],
  ['冒充警察', 'regulations/crim-279-impersonation', 'regulations/psm-62-impersonate'],
  ['律师函', 'regulations/no-collection-licence', 'corrections/#S26'],
  ['爆通讯录', 'regulations/civil-code-reputation-credit', 'regulations/psm-50-threat-harass'],
  [
    '用自己的微信联系客户',
    'regulations/cba-2026-prohibit-5',
    'corrections/#S15',
    'lessons/channels',
    'lessons/case-where-help-ends',
  ],
  // Money
  ['滞纳金还是违约金', 'regulations/fee-late-charge'],
  ['LPR', 'regulations/rate-private-lending'],
  ['高利贷', 'regulations/rate-private-lending', 'corrections/#S18', 'lessons/legal-foundations'],
  ['超过24%怎么说', 'regulations/rate-24pct', 'regulations/rate-microloan-2025'],
  ['停息挂账', 'regulations/cbrc-card-70-installment', 'corrections/#S06'],
  ['分期最长几年', 'regulations/cbrc-card-70-installment'],
  [
    '能不能替银行答应减免',
    'regulations/cba-2026-prohibit-2',
    'lessons/repayment-talks',
    'lessons/call-opening',
    'corrections/#S06',
  ],
  ['把钱转给我代还', 'regulations/collector-no-fee'],
  ['借新还旧', 'regulations/cba-2026-prohibit-3', 'corrections/#S14'],
  ['还的钱先算本金还是利息', 'lessons/debt-papers', 'regulations/civil-code-default-damages'],
  ['提成', 'regulations/cbrc-card-66-assessment', 'corrections/#S28'],
  // Papers, law, credit
  ['合同要看哪几条', 'lessons/debt-papers'],
  ['债权转让没有通知', 'regulations/civil-code-assignment-notice'],
  ['诉讼时效过了还能催吗', 'regulations/civil-code-limitation'],
  ['过了三年还要还吗', 'regulations/civil-code-limitation'],
  ['第68条', 'regulations/cbrc-card-68-conduct'],
  ['国标', 'regulations/gbt-45251'],
  ['GBT45251', 'regulations/gbt-45251'],
  ['银协指引', 'regulations/cba-2026-basic'],
  ['消金公司', 'regulations/nfra-2024-consumer-finance'],
  ['12378', 'regulations/complaint-regulator'],
  ['征信多久消除', 'regulations/credit-adverse-5y', 'regulations/credit-repair-once'],
  ['征信修复', 'regulations/credit-repair-once'],
  ['失信被执行人谁说了算', 'regulations/court-blacklist'],
  ['恶意透支', 'regulations/crim-196-card-fraud'],
  ['非法拘禁', 'regulations/crim-238-detention'],
  ['伪造法院传票', 'regulations/crim-280-forgery', 'regulations/psm-63-forged-doc'],
  ['催收员资格证', 'regulations/staff-qualification'],
  ['有前科能不能做催收', 'regulations/gbt-45251-staff-entry'],
  // Records, evidence, information
  ['录音要保存几年', 'regulations/recording-retention'],
  ['录音要不要先说一声', 'regulations/recording-notice', 'lessons/evidence'],
  ['通话记录怎么写', 'lessons/call-opening', 'lessons/evidence', 'lessons/red-lines'],
  [
    '买手机号查人',
    'regulations/crim-253-1-personal-info',
    'regulations/psm-56-personal-info',
    'corrections/#S11',
  ],
  ['电子签名', 'regulations/evidence-electronic', 'corrections/#S46'],
  ['短信能不能群发', 'regulations/sms-rule'],
  ['催收函怎么写', 'regulations/cbrc-card-69-letter'],
  ['上门要几个人', 'regulations/cba-2026-visit', 'regulations/visit-rules', 'lessons/field-visits'],
  // Complaints and speaking up
  ['怎么举报主管', 'lessons/speaking-up'],
  ['打击报复怎么办', 'lessons/speaking-up'],
  ['客户投诉多少天要回复', 'regulations/complaint-deadline'],
  ['反催收', 'regulations/black-grey-market'],
  // What is asked in so many words, and what never to say
  ['7:59能不能打', 'faq/#early-call', 'regulations/cba-2026-hours'],
  ['客户说已经还了但系统没有', 'faq/#paid-but-not-shown'],
  ['明天就上门找你单位领导', 'scripts/#sms-closing-threat'],
  // Misspelt, or what an input method made of it
  ['为约金', 'regulations/fee-late-charge', 'lessons/debt-papers'],
  ['银兼会', 'regulations/complaint-regulator', 'corrections/#S19'],
  ['起素', 'lessons/recovery-paths'],
  ['联细人', 'regulations/gbt-45251-contact-person', 'regulations/cba-2026-third-party'],
  ['录因保存', 'regulations/recording-retention'],
  ['债权装让', 'regulations/civil-code-assignment-notice', 'regulations/npl-transfer'],
  // By part of a word, and other kinds
  ['1237', 'regulations/complaint-regulator'],
  ['透支', 'regulations/crim-196-card-fraud'],
  ['法律与红线', 'courses/law-and-red-lines'],
  ['证据随堂练习', 'tests/banks/evidence'],
];

const files = readContent('content');
const catalogue = catalogueFrom(sourcesFrom(files));
const sections = new Map(
  files.flatMap((file) => {
    const id = /^lessons\/([^/]+)\/index\.mdx$/.exec(file.path)?.[1];
    return id !== undefined && file.kind === 'text' ? [[id, lessonSections(file.text)] as const] : [];
  }),
);
const documents = documentsFrom({ ...catalogue, sections }, routes);

describe('search over the real content', () => {
  let index: readonly SearchFile[];
  let engine: Engine;

  beforeAll(async () => {
    index = buildIndex(documents, thesaurusFrom(catalogue.synonyms, catalogue.glossary));
    engine = (await engineOver(index)).engine;
  });

  it.each(KNOWN_ITEMS)('%s → %s', async (question, ...pages) => {
    const answer = await engine.search(question);
    const first = (answer?.hits ?? []).slice(0, 5).map(({ address }) => address);
    const isFound = first.some((address) => pages.some((page) => address.startsWith(routes.file(page))));
    expect(isFound, `first five:\n${first.join('\n')}`).toBe(true);
  });

  test('no first search moves more than 62 kB of the index, results and excerpts together', async () => {
    const moved: number[] = [];
    for (const [question] of KNOWN_ITEMS) {
      const { engine: fresh, loaded } = await engineOver(index);
      const answer = await fresh.search(question);
      await fresh.excerpts(question, answer?.hits.map(({ document }) => document) ?? []);
      moved.push([...loaded.values()].reduce((sum, bytes) => sum + bytes, 0));
    }
    const ascending = moved.toSorted((a, b) => a - b);
    const median = ascending[ascending.length >> 1] ?? 0;
    console.log(
      `index: ${documents.length} documents, ${index.length} files, ` +
        `${index.reduce((sum, { bytes }) => sum + bytes.length, 0)} B; ` +
        `first search: median ${median} B, most ${ascending.at(-1)} B`,
    );
    expect(ascending.at(-1)).toBeLessThan(62_000);
  });

  test('every page is found by its title, every section by its heading', async () => {
    const lost: string[] = [];
    for (const { kind, title, heading, address } of documents) {
      const answer = await engine.search(kind === 'lesson' && heading !== '' ? heading : title);
      if (!answer?.hits.some((hit) => hit.address === address)) lost.push(address);
    }
    // A heading that every lesson has, such as the one over the corrections, leads to some of them only.
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(documents.length / 50);
  });

  test('what the content says nothing of finds nothing', async () => {
    for (const question of ['火锅店', '婚礼策划', '天气预报', 'zzzz', '🎂']) {
      expect((await engine.search(question))?.hits ?? []).toEqual([]);
    }
  });
});
