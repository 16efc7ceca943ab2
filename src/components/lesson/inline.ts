/** HTML of rendered Markdown paragraphs → their words alone, a line break between them: for places that allow no paragraph. */
export function withoutParagraph(html: string): string {
  return html
    .trim()
    .replace(/<\/p>\s*<p>/g, '<br>')
    .replace(/^<p>|<\/p>$/g, '');
}
