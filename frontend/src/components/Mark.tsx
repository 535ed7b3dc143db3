/** The app's own mark, drawn in place so that it follows the theme. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M9 22V10m0 6h9m0 0-4-4m4 4-4 4m9 2V10"
        fill="none"
        stroke="var(--surface-page)"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
