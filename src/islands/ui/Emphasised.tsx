/** A line of an author's text in which `**…**` marks what must not be read over. */
export function Emphasised({ text }: { readonly text: string }) {
  // Between the marks every second part is marked.
  return text.split('**').map((part, index) => {
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <strong key={key}>{part}</strong> : part;
  });
}
