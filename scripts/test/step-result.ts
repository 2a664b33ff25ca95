/** Numbers of tests, or of steps that are no tests. */
export type StepResult = { readonly passed: number; readonly failed: number };
