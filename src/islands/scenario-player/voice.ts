/** The voice that reads the other person's lines aloud, in the player's terms. `browser-voice.ts` connects it. */

export interface Voice {
  /** `none` where there is no Chinese voice on this machine: then nothing is offered. */
  status(): 'none' | 'off' | 'on';
  /** Calls whenever the status may have changed; returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Switches reading on or off, for this browser, until switched back. */
  turn(on: boolean): void;
  /** Reads the texts one after another. */
  read(texts: readonly string[]): void;
  /** Falls silent at once, in the middle of a word. */
  stop(): void;
}
