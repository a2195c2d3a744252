import { useMeanings } from "../theme/use-dark";

/** The product's mark, as on its icons: bars that reach one line. */
export function Mark({ size }: { size: number }) {
  const colours = useMeanings();
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect x="1" y="2" width="10" height="3" rx="0.5" fill={colours.actual} />
      <rect x="1" y="6.5" width="13" height="3" rx="0.5" fill={colours.actual} />
      <rect x="1" y="11" width="8" height="3" rx="0.5" fill={colours.comparison} />
      <rect x="11.5" y="1" width="1.25" height="14" fill={colours.target} />
    </svg>
  );
}
