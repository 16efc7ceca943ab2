/** C610: where a lesson says what the law demands, it cites the rule, or says that it speaks from experience. */
import type { Citation } from '../citations.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Sources } from '../sources.ts';

const DUTY = /不得|必须|应当|禁止|依法/;
/** Owns up to where it comes from: experience, or the house's own control. */
const SAYS_WHENCE = /经验性|内控/;
/** What somebody says is not what the lesson says. */
const SPOKEN = /“[^”]*”/g;
/** Scenes, what is marked as unverified, papers to find the faults of, and repetition at the end. */
const NOT_TAUGHT = new Set(['Situation', 'Unverified', 'Annotated', 'Summary']);

/** At most one a section; a section runs from one heading to the next. */
export function dutyRules(sources: Sources, cited: readonly Citation[]): Diagnostic[] {
  const backed = new Set(cited.flatMap(({ id, use }) => (use ? [`${id} ${use.heading}`] : [])));
  return [...sources.texts].flatMap(([id, { words }]) => {
    const sections = Map.groupBy(words, ({ heading }) => heading);
    return [...sections].flatMap(([heading, all]): Diagnostic[] => {
      if (backed.has(`${id} ${heading}`) || all.some(({ text }) => SAYS_WHENCE.test(text))) return [];
      const said = all
        .filter(({ within, quoted }) => !quoted && !within.some((name) => NOT_TAUGHT.has(name)))
        .map(({ text, place }) => ({ duty: DUTY.exec(text.replaceAll(SPOKEN, '')), place }))
        .find(({ duty }) => duty !== null);
      if (!said) return [];
      const message = `说了“${said.duty?.[0]}”，这一节却没有依据`;
      const hint =
        '法律义务后面加 <Rule id="…" />；没有外部条文的，写明是经验性做法或内控要求；不是义务的，换个说法。';
      return [diagnose(said.place, 'C610', message, hint)];
    });
  });
}
