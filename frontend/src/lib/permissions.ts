/** What the signed-in person's roles allow, as the server told; the server checks each call itself. */
import type { Permission } from "@/client/types";
import { useMe } from "@/lib/session";

/** True where the person holds the permission; false while nobody is signed in. */
export function useMay(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}
