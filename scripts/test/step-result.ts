/** How many tests passed, and each that failed (or step without tests) with why, as it is told after the whole run. */
export type StepResult = { readonly passed: number; readonly failed: readonly string[] };
