/** `1204` → `1,204`. */
export function figure(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 paper`, `1,204 papers`: a count with its unit; the plural takes an s unless it is given. */
export function counted(count: number, unit: string, units = `${unit}s`): string {
  return `${figure(count)} ${count === 1 ? unit : units}`;
}
