/** What the player shows of a rule or a lesson that lives on its own page. */

export interface CitedRule {
  readonly title: string;
  readonly href: string;
  /** Document and article as cited, e.g. 《…》第六十八条. */
  readonly citation: string;
}

export interface LinkedLesson {
  readonly title: string;
  readonly href: string;
}
