/** Counts of tests, or of steps without tests. */
export type StepResult = { readonly passed: number; readonly failed: number };
