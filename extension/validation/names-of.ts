/** The names of an object's fields, in their order, typed as keys of `T`. */
export function namesOf<T extends object>(fields: T): (keyof T & string)[] {
  return Object.keys(fields).filter((name): name is keyof T & string => name in fields);
}
