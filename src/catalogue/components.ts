/** The components a lesson's text may use, and their attributes. `block`: stands on its own line. */
interface ComponentShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly block: boolean;
  /** How it is written, for hints. */
  readonly example: string;
}

export const COMPONENTS: Readonly<Record<string, ComponentShape>> = {
  Situation: { required: [], optional: [], block: true, example: '<Situation> … </Situation>' },
  Rule: { required: ['id'], optional: [], block: false, example: '<Rule id="cba-2026-hours" />' },
  Pair: {
    required: ['good', 'bad', 'why'],
    optional: ['rule'],
    block: true,
    example: '<Pair good="…" bad="…" why="…" rule="cba-2026-hours" />',
  },
  Worked: { required: ['title'], optional: [], block: true, example: '<Worked title="…"> … </Worked>' },
  Correction: {
    required: ['id'],
    optional: [],
    block: true,
    example: '<Correction id="S01"> … </Correction>',
  },
  Check: { required: ['id'], optional: [], block: true, example: '<Check id="hours-evening-call" />' },
  Callout: { required: ['title'], optional: [], block: true, example: '<Callout title="…"> … </Callout>' },
  Unverified: { required: [], optional: [], block: true, example: '<Unverified> … </Unverified>' },
  Summary: { required: [], optional: [], block: true, example: '<Summary> … </Summary>' },
};
