import { useId } from 'react';
import type { ExamLine, Overview, WorkLine } from '#domain/insight/overview.ts';
import { routes } from '#routes';
import { shortDay } from '#text/calendar.ts';
import { learnerFileText } from '#text/learner-file.ts';
import { localDay } from '../ui/local-time.ts';
import { useToday } from '../ui/use-today.ts';

const text = learnerFileText.overview;

interface Line {
  readonly id: string;
  readonly title: string | null;
  readonly href: string;
  readonly result: string;
  readonly lastAt: string;
}

/** What was worked on and what came of it, one table a kind of work. */
export function OverviewSection({ overview }: { readonly overview: Overview }) {
  const id = useId();
  const { lessons, banks, scenarios, exams } = overview;
  if (lessons.length + banks.length + scenarios.length + exams.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <LineTable title={text.lessons} lines={lessons.map((line) => workLine(line, routes.lesson))} />
      <LineTable title={text.banks} lines={banks.map((line) => workLine(line, routes.bank))} />
      <LineTable title={text.scenarios} lines={scenarios.map((line) => workLine(line, routes.scenario))} />
      <LineTable title={text.exams} lines={exams.map(examLine)} />
    </section>
  );
}

function LineTable({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const today = useToday();
  if (lines.length === 0) return null;
  return (
    <div className="table-wrap">
      <table className="work-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.item}</th>
            <th scope="col">{text.result}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title: name, href, result, lastAt }) => (
            <tr key={id}>
              <th scope="row">{name === null ? text.withdrawn(id) : <a href={href}>{name}</a>}</th>
              <td>
                {result}
                <br />
                <time dateTime={lastAt} className="small faint">
                  {shortDay(localDay(lastAt), today)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function workLine({ item, title, result, lastAt }: WorkLine, address: (id: string) => string): Line {
  return { id: item.id, title, href: address(item.id), result: text.resultOf(result), lastAt };
}

function examLine(line: ExamLine): Line {
  const { id, title, lastAt } = line;
  return { id, title, href: routes.exam(id), result: text.examResult(line), lastAt };
}
