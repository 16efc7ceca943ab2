/** `/data/scenarios/<id>.json`: one scenario without its words, to score runs by. */
import type { APIRoute } from 'astro';
import { scenarios } from '#catalogue/queries.ts';
import { leanScenario } from '#domain/insight/lean.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';

interface Props {
  readonly scenario: Scenario;
}

export async function getStaticPaths() {
  return (await scenarios()).map((scenario) => ({ params: { id: scenario.id }, props: { scenario } }));
}

export const GET: APIRoute<Props> = ({ props }) => Response.json(leanScenario(props.scenario));
