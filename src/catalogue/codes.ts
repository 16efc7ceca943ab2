/**
 * The codes of diagnostics. Permanent: a code is never reused for another fault, and each has a section in
 * `content/README.md` and a fixture in `tests/fixtures/content/`.
 */
export const CODES = [
  // C0 shape
  'C001',
  'C002',
  'C003',
  'C004',
  'C005',
  'C006',
  'C007',
  'C008',
  'C009',
  'C010',
  'C011',
  'C012',
  // C1 scenarios
  'C101',
  'C102',
  'C103',
  'C104',
  'C105',
  'C106',
  'C107',
  'C108',
  'C109',
  'C110',
  'C111',
  'C112',
  // C2 questions and exams
  'C201',
  'C202',
  'C203',
  'C204',
  'C205',
  'C206',
  'C207',
  'C208',
  'C209',
  'C210',
  'C211',
  // C3 courses and onboarding
  'C301',
  'C302',
  'C303',
  'C304',
  'C305',
  // C4 MDX
  'C401',
  'C402',
  'C403',
  'C404',
  'C405',
  'C406',
  'C407',
  'C408',
  'C409',
  'C410',
  'C411',
  // C5 accessibility
  'C501',
  'C502',
  'C503',
  // C6 regulations and citations
  'C601',
  'C602',
  'C603',
  'C604',
  'C605',
  'C606',
  'C607',
  'C608',
  'C609',
  'C610',
] as const;

export type Code = (typeof CODES)[number];
