/** The product's mark: a pilcrow, the sign of a passage, as a stamp. Takes the colour of its text. */
export function ProductMark({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect
        x="2"
        y="2"
        width="28"
        height="28"
        rx="4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
      />
      <path
        d="M23.5 7.5h-9.2a5.3 5.3 0 0 0 0 10.6h1.9v6.9h2.2V9.7h1.9V25h2.2V9.7h1z"
        fill="currentColor"
      />
    </svg>
  );
}
