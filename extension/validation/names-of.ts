/** The names of an object's fields, in their order, as the compiler knows them. */
export function namesOf<T extends object>(fields: T): (keyof T & string)[] {
  return Object.keys(fields).filter((name): name is keyof T & string => name in fields);
}
