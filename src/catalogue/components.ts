import { CHART_KINDS } from '#domain/teaching/chart-data.ts';

/** The components a lesson's text may use, and their attributes. `block`: stands on its own line. */
export interface ComponentShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly block: boolean;
  /** The component that it stands directly in, when it has no sense elsewhere. */
  readonly inside?: string;
  /** It holds these and nothing else, so many of them. */
  readonly only?: { readonly name: string; readonly least: number; readonly most: number };
  /** It holds one of these, and may hold words beside it. */
  readonly one?: 'steps' | 'table';
  /** It holds words alone: no list, table or further component. */
  readonly words?: true;
  /** Attributes whose values are from a list. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
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
  Steps: {
    required: ['title'],
    optional: [],
    block: true,
    one: 'steps',
    example: '<Steps title="…"> 1. **短名** 说明 </Steps>',
  },
  Decision: {
    required: ['title'],
    optional: [],
    block: true,
    one: 'table',
    example: '<Decision title="…"> 表格 </Decision>',
  },
  Compare: {
    required: ['title'],
    optional: [],
    block: true,
    only: { name: 'Side', least: 2, most: 3 },
    example: '<Compare title="…"> <Side title="…"> … </Side> <Side title="…"> … </Side> </Compare>',
  },
  Side: {
    required: ['title'],
    optional: [],
    block: true,
    inside: 'Compare',
    example: '<Side title="…"> … </Side>',
  },
  Annotated: {
    required: ['title', 'form'],
    optional: [],
    block: true,
    only: { name: 'Line', least: 2, most: 60 },
    values: { form: ['letter', 'call', 'sms', 'record'] },
    example: '<Annotated title="…" form="letter"> <Line …> 原句 </Line> </Annotated>',
  },
  Line: {
    required: ['verdict', 'note'],
    optional: ['who', 'rule'],
    block: true,
    inside: 'Annotated',
    words: true,
    values: { verdict: ['sound', 'fault'] },
    example: '<Line who="催收员" verdict="fault" note="为什么" rule="cba-2026-hours"> 原句 </Line>',
  },
  Timeline: {
    required: ['title'],
    optional: [],
    block: true,
    only: { name: 'Event', least: 2, most: 60 },
    example: '<Timeline title="…"> <Event when="2026年3月1日"> … </Event> </Timeline>',
  },
  Event: {
    required: ['when'],
    optional: [],
    block: true,
    inside: 'Timeline',
    example: '<Event when="2026年3月1日"> … </Event>',
  },
  Cards: {
    required: ['title'],
    optional: [],
    block: true,
    only: { name: 'Card', least: 2, most: 24 },
    example: '<Cards title="…"> <Card front="…"> … </Card> </Cards>',
  },
  Card: {
    required: ['front'],
    optional: [],
    block: true,
    inside: 'Cards',
    example: '<Card front="…"> … </Card>',
  },
  Triage: {
    required: ['title'],
    optional: [],
    block: true,
    only: { name: 'Case', least: 3, most: 7 },
    example:
      '<Triage title="…"> <Case … place="1" … /> <Case … place="2" … /> <Case … place="3" … /> </Triage>',
  },
  Case: {
    required: ['name', 'facts', 'place', 'why'],
    optional: ['rule'],
    block: true,
    inside: 'Triage',
    example: '<Case name="周先生" facts="12.8万元，逾期45天" place="1" why="…" />',
  },
  Instalments: {
    required: ['amount', 'months'],
    optional: ['first'],
    block: true,
    example: '<Instalments amount="52000" months="12" first="5000" />',
  },
  ContactClock: { required: [], optional: [], block: true, example: '<ContactClock />' },
  Chart: {
    required: ['title', 'kind', 'unit', 'series', 'data'],
    optional: ['sample'],
    block: true,
    values: { kind: CHART_KINDS, sample: ['yes'] },
    example: '<Chart title="…" kind="bar" unit="万元" series="回款" data="1月 620；2月 710" />',
  },
  Sample: { required: [], optional: [], block: false, words: true, example: '<Sample>76%</Sample>' },
  Practice: { required: ['title'], optional: [], block: true, example: '<Practice title="…"> … </Practice>' },
};
