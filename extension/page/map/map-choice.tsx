type Props<T extends string> = {
  label: string;
  /** For tests: [data-map-choice]. */
  name: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** A labelled select of the map's legend. A form, since browsers keep the state of a select in their session files else. */
export function MapChoice<T extends string>({ label, name, options, value, onChange }: Props<T>) {
  return (
    <form class="map-choice" autocomplete="off">
      <label>
        <span class="muted">{label}</span>
        <select
          autocomplete="off"
          data-map-choice={name}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options.find((option) => option.value === currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
