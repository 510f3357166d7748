import type { JSX } from 'preact';
import type { Language } from '../../text/index.ts';
import { exploreWords } from '../words/explore.ts';
import type { MapZoom } from './use-map-zoom.ts';

const ZOOM = 1.6;
const PAN = 0.25;

/** Buttons that do what pointers do. The map is not mirrored, so neither are they; their side is that of the page. */
export function MapControls({ zoom, language }: { zoom: MapZoom; language: Language }): JSX.Element {
  const words = exploreWords(language).mapControls;
  const { k } = zoom.transform.value;
  const zoomed = k > 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons over a picture
    <div class="map-controls" role="group" aria-label={words.all}>
      <Control name={words.closer} icon="M2 7H12M7 2V12" onClick={() => zoom.by(ZOOM)} />
      <Control name={words.wider} icon="M2 7H12" disabled={!zoomed} onClick={() => zoom.by(1 / ZOOM)} />
      {zoomed && (
        <>
          <Control name={words.north} icon="M3 9L7 5L11 9" onClick={() => zoom.pan(0, PAN)} />
          <Control name={words.south} icon="M3 5L7 9L11 5" onClick={() => zoom.pan(0, -PAN)} />
          <Control name={words.west} icon="M9 3L5 7L9 11" onClick={() => zoom.pan(PAN, 0)} />
          <Control name={words.east} icon="M5 3L9 7L5 11" onClick={() => zoom.pan(-PAN, 0)} />
          <Control name={words.whole} icon="M2 2H12V12H2Z" onClick={() => zoom.reset()} />
        </>
      )}
    </div>
  );
}

function Control({
  name,
  icon,
  disabled = false,
  onClick,
}: {
  name: string;
  icon: string;
  disabled?: boolean;
  onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    </button>
  );
}
