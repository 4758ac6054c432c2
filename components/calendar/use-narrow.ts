import { useEffect, useState } from 'preact/hooks';

const narrow = '(max-width: 46rem)';

/** Whether the window has no room for seven days beside each other. */
export function useNarrow(): boolean {
  const [is, setIs] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const query = matchMedia(narrow);
    const heard = () => setIs(query.matches);
    heard();
    query.addEventListener('change', heard);
    return () => query.removeEventListener('change', heard);
  }, []);
  return is;
}
