type Props<T extends string> = {
  label: string;
  /** Distinguishes this choice from others on the page, also for tests: [data-choice="theme"]. */
  name: string;
  options: readonly { value: T; label: string }[];
  /** Null until it is known. */
  value: T | null;
  onChange: (value: T) => void;
};

/** One of a few options, side by side: radio buttons, so that arrow keys and screen readers work as usual. */
export function Choice<T extends string>({ label, name, options, value, onChange }: Props<T>) {
  return (
    <div class="segmented" role="radiogroup" aria-label={label} data-choice={name}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            class="visually-hidden"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={value === null}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
