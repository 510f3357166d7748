/** Of the program: part of what a run is known by. */
export const VERSION = '0.1.0';

/** Days since 1970-01-01 of the release date, 2026-11-22: what counts as past for an armed group (docs/model.md, Privacy). */
export const RELEASE_DAY = 20_779;
