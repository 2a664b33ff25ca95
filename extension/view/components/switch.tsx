type Props = {
  label: string;
  /** Null until that is known. */
  isOn: boolean | null;
  onChange: (isOn: boolean) => void;
  /** Distinguishes it for tests: [data-setting="watching"]. */
  setting?: string;
  /** Shown where the pointer rests. */
  hint?: string;
  /** The id of the element that says what it is for. */
  describedBy?: string | undefined;
  /** The label already stands beside it, and is read out only. */
  isLabelBeside?: boolean;
};

/** A choice that takes effect at once. Its markup is a button's, so that Space and Enter change it. */
export function Switch({ label, isOn, onChange, setting, hint, describedBy, isLabelBeside = false }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn === true}
      aria-label={isLabelBeside ? label : undefined}
      aria-describedby={describedBy}
      disabled={isOn === null}
      title={hint}
      data-setting={setting}
      onClick={() => onChange(isOn !== true)}
    >
      <span />
      {isLabelBeside ? null : label}
    </button>
  );
}
