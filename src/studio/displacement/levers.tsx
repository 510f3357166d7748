import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { factor, lineOfDiagnostic, people } from '../../text/index.ts';
import type { DirectorySession } from './directory-session.ts';
import { directoryWords, type LeverSetting } from './words.ts';

interface Scale {
  setting: LeverSetting;
  min: number;
  max: number;
  step: number;
  /** The file's own, as the reader has it. */
  of: 'conflictWeight' | 'campWeight' | 'maxMoveSpeed' | 'defaultMovechance' | 'awarenessLevel';
}

const SCALES: readonly Scale[] = [
  { setting: 'conflict_weight', min: 0, max: 1, step: 0.05, of: 'conflictWeight' },
  { setting: 'camp_weight', min: 0, max: 5, step: 0.1, of: 'campWeight' },
  { setting: 'max_move_speed', min: 20, max: 1000, step: 20, of: 'maxMoveSpeed' },
  { setting: 'default_movechance', min: 0, max: 1, step: 0.05, of: 'defaultMovechance' },
  { setting: 'awareness_level', min: 1, max: 3, step: 1, of: 'awarenessLevel' },
];

/** Rules of movement, room in camps, and closures: what could be different. */
export function Levers({ session }: { session: DirectorySession }): JSX.Element | null {
  const { base, language: shown, set, written } = session;
  const language = shown.value;
  const words = directoryWords(language);
  const wrong = useSignal<string | null>(null);
  const findings = base.value;
  if (findings === null || written === null) return null;
  const change = (name: string, value: string | null, held: boolean): void => {
    const faults = session.change(name, value, held);
    wrong.value = faults.length > 0 ? lineOfDiagnostic(faults[0], language) : null;
  };
  const named = new Set(findings.summary.camps.map(({ name }) => name));
  const camps = written.locations
    .filter(({ name, people: room }) => named.has(name) && room > 0)
    .map(({ name, people: room }) => ({ name, room: room * written.settings.hasten }));
  return (
    <aside class="directory-levers" aria-labelledby="directory-what-if">
      <h2 id="directory-what-if">{words.whatIf}</h2>
      {wrong.value !== null && <p role="alert">{wrong.value}</p>}
      {SCALES.map(({ setting, min, max, step, of }) => {
        const name = `move_rules.${setting}`;
        const own = written.settings.move[of];
        return (
          <Lever
            key={setting}
            label={words.settings[setting].label}
            reading={words.settings[setting].reading}
            min={Math.min(min, own)}
            max={Math.max(max, own)}
            step={step}
            own={own}
            value={Number(set.value[name] ?? own)}
            show={(value) => factor(value, language, {})}
            session={session}
            onChange={(value, held) => change(name, value === own ? null : String(value), held)}
          />
        );
      })}
      {camps.length > 0 && (
        <details open>
          <summary>{words.capacities}</summary>
          {camps.map(({ name, room }) => {
            const setting = `capacity.${name}`;
            return (
              <Lever
                key={name}
                label={name}
                reading={words.capacityOf(name)}
                min={0}
                max={Math.max(1, room * 3)}
                step={Math.max(1, Math.round(room / 20))}
                own={room}
                value={Number(set.value[setting] ?? room)}
                show={(value) => (value < 1 ? words.noLimit : words.room(people(value, language, {})))}
                session={session}
                onChange={(value, held) => change(setting, value === room ? null : String(value), held)}
              />
            );
          })}
        </details>
      )}
      <details open>
        <summary>{words.closures}</summary>
        {written.closures.length === 0 ? (
          <p class="reading">{words.noClosures}</p>
        ) : (
          <ul class="closures">
            {written.closures.map(({ type, name1, name2, start, end }, i) => {
              const setting = `closure.${i + 1}`;
              const row = `${type} ${[name1, name2].filter((name) => name !== '').join(', ')}`;
              return (
                <li key={setting}>
                  <label>
                    <input
                      type="checkbox"
                      checked={set.value[setting] !== 'off'}
                      onChange={(event) => change(setting, event.currentTarget.checked ? null : 'off', false)}
                    />{' '}
                    {words.closed(row, String(start), end < 0 ? null : String(end))}
                  </label>
                </li>
              );
            })}
          </ul>
        )}
      </details>
    </aside>
  );
}

interface LeverProps {
  label: string;
  reading: string;
  min: number;
  max: number;
  step: number;
  own: number;
  value: number;
  show: (value: number) => string;
  session: DirectorySession;
  onChange: (value: number, held: boolean) => void;
}

function Lever({
  label,
  reading,
  min,
  max,
  step,
  own,
  value,
  show,
  session,
  onChange,
}: LeverProps): JSX.Element {
  const words = directoryWords(session.language.value);
  const held = useSignal(false);
  const rounded = (to: number): number => Number(Math.min(max, Math.max(min, to)).toPrecision(8));
  return (
    <div class={`lever ${value === own ? '' : 'is-moved'}`}>
      <p class="lever-head">
        <strong>
          <bdi>{label}</bdi>
        </strong>{' '}
        <span>{show(value)}</span> <small>{words.ofFile(show(own))}</small>
      </p>
      <div class="pull">
        <button
          type="button"
          aria-label={words.less(label)}
          onClick={() => onChange(rounded(value - step), false)}
        >
          −
        </button>
        <input
          type="range"
          aria-label={reading}
          title={reading}
          aria-valuetext={show(value)}
          min={min}
          max={max}
          step="any"
          value={value}
          onPointerDown={() => {
            held.value = true;
          }}
          onInput={(event) => {
            const to = Number(event.currentTarget.value);
            onChange(rounded(Math.round((to - own) / step) * step + own), held.value);
          }}
          onPointerUp={() => {
            held.value = false;
            onChange(value, false);
          }}
          onKeyDown={(event) => {
            const by = { ArrowUp: 1, ArrowDown: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (by === undefined) return;
            event.preventDefault();
            const turned = document.documentElement.dir === 'rtl' && event.key.match(/Left|Right/) ? -by : by;
            onChange(rounded(value + turned * step), false);
          }}
          onDblClick={() => onChange(own, false)}
        />
        <button
          type="button"
          aria-label={words.moreOf(label)}
          onClick={() => onChange(rounded(value + step), false)}
        >
          +
        </button>
      </div>
    </div>
  );
}
