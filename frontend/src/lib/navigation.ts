/** Whether the person has moved inside the app since it was loaded (for focus, not for history). */
let navigated = false;

export function markNavigated(): void {
  navigated = true;
}

export function hasNavigated(): boolean {
  return navigated;
}
