/** C5: what a reader without sight, or without a mouse, would miss. */
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Sources } from '../sources.ts';

const EMPTY_LINK_TEXT =
  /^(|请?(点击|点|点按|戳)?(这里|此处|这儿|链接|查看|详情|更多)|here|click here|https?:\/\/\S+)$/i;
const ELSEWHERE = /^(https?:|data:|\/)/;

export function accessibilityRules(sources: Sources): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [lesson, { images, links, tables }] of sources.texts) {
    for (const { alt, url, place } of images) {
      if (alt.trim() === '') {
        found.push(
          diagnose(
            place,
            'C501',
            '图片没有文字说明',
            '写成 ![图里要看的是什么](文件名)，说内容，不说“图片”。',
          ),
        );
      }
      const path = `lessons/${lesson}/${url.replace(/^\.\//, '')}`;
      if (!ELSEWHERE.test(url) && !sources.files.has(path)) {
        found.push(
          diagnose(
            place,
            'C501',
            `找不到图片 ${url}`,
            `把图片放进 content/lessons/${lesson}/，文件名用小写英文。`,
          ),
        );
      }
    }
    for (const { text, place } of links) {
      if (!EMPTY_LINK_TEXT.test(text.trim())) continue;
      const message = text.trim() === '' ? '链接没有文字' : `链接文字“${text.trim()}”说不清去哪儿`;
      found.push(
        diagnose(place, 'C502', message, '链接文字写目标的名字，如“催收时段的规定”：单独读出来也要明白。'),
      );
    }
    for (const { emptyHeads, place } of tables) {
      if (emptyHeads === 0) continue;
      const message = `表格有 ${emptyHeads} 个空的表头`;
      found.push(diagnose(place, 'C503', message, '每一列都写表头；左上角的格子写这一列是什么，如“情形”。'));
    }
  }
  return found;
}
