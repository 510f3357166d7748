import type { JSX } from 'preact';
import { campPicture, type DisplacementEdition, registeredDots } from '../../report/index.ts';
import { Written } from '../frame/markup.tsx';
import type { DirectorySession } from './directory-session.ts';
import { scaledSummary } from './scaled-summary.ts';
import { directoryWords } from './words.ts';

/** Each camp over time beside registered people, with the directory as written behind what was changed. */
export function CampPanels({
  session,
  edition,
}: {
  session: DirectorySession;
  edition: DisplacementEdition;
}): JSX.Element {
  const { base, now, set, language } = session;
  const words = directoryWords(language.value);
  const isChanged = Object.keys(set.value).length > 0;
  const times = now.value?.coarse ?? 1;
  const before =
    isChanged && base.value !== null ? scaledSummary(base.value.summary, base.value.coarse).camps : [];
  return (
    <section aria-labelledby="directory-camps">
      <h2 id="directory-camps">{edition.own.sections.camps}</h2>
      <p class="reading">
        {edition.own.reading.camps} {isChanged && words.ghost}
      </p>
      <div class="panels">
        {edition.summary.camps.map((camp) => {
          const dots = registeredDots(edition, camp.name).map((dot) => ({
            ...dot,
            people: dot.people * times,
          }));
          const ghost = before.find(({ name }) => name === camp.name)?.quantiles.p50;
          return (
            <figure key={camp.name}>
              <Written markup={campPicture(edition, camp, dots, ghost)} />
            </figure>
          );
        })}
      </div>
      <CampTable edition={edition} />
    </section>
  );
}

/** The same in numbers, on the last day. */
function CampTable({ edition }: { edition: DisplacementEdition }): JSX.Element {
  const { summary, own, language, phrases } = edition;
  const last = summary.days - 1;
  const show = (count: number): string =>
    Math.round(count).toLocaleString(language === 'ar' ? 'ar-u-nu-latn' : 'en');
  return (
    <details>
      <summary>{phrases.labels.showTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={own.sections.people}>
        <table>
          <thead>
            <tr>
              <th scope="col">{own.columns.camp}</th>
              <th scope="col">{own.columns.registered}</th>
              <th scope="col">{own.columns.mean}</th>
              <th scope="col">{own.columns.half}</th>
              <th scope="col">{own.columns.ninety}</th>
            </tr>
          </thead>
          <tbody>
            {summary.camps.map(({ name, data, mean, quantiles: q }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{show(data[last])}</td>
                <td>{show(mean[last])}</td>
                <td>{own.interval(show(q.p25[last]), show(q.p75[last]))}</td>
                <td>{own.interval(show(q.p5[last]), show(q.p95[last]))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
