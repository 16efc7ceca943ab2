/** Milliseconds that a shown result waits for its fact to be kept: disks that work answer within a few of them. */
const PATIENCE = 3000;

/** Resolves when the work has ended, well or badly, but no later than a reader can be kept waiting. */
export function patiently(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    work.then(end, end);
  });
}
