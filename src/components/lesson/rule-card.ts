/** Id of a rule's card in a page: what a mark opens and `RuleCards` writes. */
export function ruleCardId(rule: string): string {
  return `rule-card-${rule}`;
}
