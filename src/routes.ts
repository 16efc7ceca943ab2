/** Every address of the site, in one place. All end with a slash and start with the base path of the host. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

const at = (path: string) => `${base}${path}`;

export const routes = {
  home: at('/'),
  today: at('/today/'),
  courses: at('/courses/'),
  course: (id: string) => at(`/courses/${id}/`),
  lesson: (id: string) => at(`/lessons/${id}/`),
  scenarios: at('/scenarios/'),
  scenario: (id: string) => at(`/scenarios/${id}/`),
  /** What the build has proved of a scenario. */
  scenarioProof: (id: string) => at(`/scenarios/${id}/proof/`),
  /** 测评: question banks and self-tests. */
  tests: at('/tests/'),
  bank: (id: string) => at(`/tests/banks/${id}/`),
  exam: (id: string) => at(`/tests/exams/${id}/`),
  me: at('/me/'),
  regulations: at('/regulations/'),
  /** Rule by rule: where it is taught and tested. */
  matrix: at('/regulations/matrix/'),
  regulation: (id: string) => at(`/regulations/${id}/`),
  corrections: at('/corrections/'),
  glossary: at('/glossary/'),
  faq: at('/faq/'),
  /** 话术库: what to say and what never to say. */
  scripts: at('/scripts/'),
  search: at('/search/'),
  trainer: at('/trainer/'),
  assignment: at('/assignment/'),
  about: at('/about/'),
  /** For authors: what is due to be read again. */
  review: at('/authoring/review/'),
  styleguide: at('/styleguide/'),
  file: (name: string) => at(`/${name}`),
} as const;
