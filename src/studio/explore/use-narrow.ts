import { useEffect, useState } from 'preact/hooks';

/** Where the style sheet reads Explore from top to bottom. */
const NARROW = '(max-width: 48rem)';

/** Whether the page is read from top to bottom. Follows the width of the window. */
export function useNarrow(): boolean {
  const [narrow, set] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = (): void => set(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return narrow;
}
