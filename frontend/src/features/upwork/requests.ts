/** What the Upwork pages ask of the back end, and what the rest of the app has to hear of it. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type { UpworkStatus } from "@/client/types";
import { api, call } from "@/lib/api";
import { ApiProblem, asProblem } from "@/lib/problem";
import { meQuery, upworkStatusQuery } from "@/lib/queries";
import { forgetSecrets } from "@/lib/secrets";
import { leaveTo, webAddress } from "./leave";

export const RETURN_PATH = "/auth/upwork/callback";

export interface Brought {
  code: string;
  state: string;
}

/** Asks for the address of Upwork's sign-in and leaves for it. */
export function useConnect(door?: UpworkStatus["default_door"]) {
  return useMutation({
    mutationFn: async () => {
      const { authorize_url } = await call(
        api.POST("/auth/upwork/connect", { body: door === undefined ? {} : { door } }),
      );
      const address = webAddress(authorize_url);
      if (address === null) throw new ApiProblem({ status: 502, code: "unexpected_answer" });
      leaveTo(address);
    },
  });
}

/** Turns what Upwork's redirect brought into a connection. An answered code has no second use. */
export async function finishConnecting(client: QueryClient, brought: Brought) {
  try {
    const status = await call(api.POST("/auth/upwork/callback", { body: brought }));
    forgetSecrets(RETURN_PATH);
    client.setQueryData(upworkStatusQuery.queryKey, status);
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    return status;
  } catch (error) {
    if (asProblem(error).status !== 0) forgetSecrets(RETURN_PATH);
    throw error;
  }
}

export function useDisconnect() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.POST("/api/v1/upwork/disconnect")),
    onSuccess: () => {
      client.setQueryData(upworkStatusQuery.queryKey, (before) => before && without(before));
      void client.invalidateQueries({ queryKey: upworkStatusQuery.queryKey });
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
}

function without({ mode, offers, default_door }: UpworkStatus): UpworkStatus {
  return {
    state: "none",
    mode,
    offers,
    default_door,
    door: null,
    account: null,
    connects_balance: null,
    connected_at: null,
    access_expires_at: null,
    note_code: null,
  };
}
