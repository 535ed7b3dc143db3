/** What the Upwork pages ask of the back end, and what the rest of the app has to hear of it. */
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { UpworkStatus } from "@/client/types";
import { api, call } from "@/lib/api";
import { ApiProblem, asProblem } from "@/lib/problem";
import { capabilitiesQuery, meQuery, upworkStatusQuery } from "@/lib/queries";
import { forgetSecrets } from "@/lib/secrets";
import { leaveTo, webAddress } from "./leave";

export const RETURN_PATH = "/auth/upwork/callback";

export interface Brought {
  code: string;
  state: string;
}

const HALF_MINUTE = 30_000;

export const usageQuery = queryOptions({
  queryKey: ["upwork", "usage"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/budget", { signal })),
  refetchInterval: HALF_MINUTE,
});

export const retentionQuery = queryOptions({
  queryKey: ["upwork", "retention"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/retention", { signal })),
  staleTime: HALF_MINUTE,
});

/** In whose names the person can act; changes seldom, and asking costs a request. */
export const organisationsQuery = queryOptions({
  queryKey: ["upwork", "organisations"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/organisations", { signal })),
  staleTime: 10 * 60_000,
  retry: false,
});

/** Acts in another organisation's name from now on; what was read in the one before says nothing of this one. */
export function useChooseOrganisation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(api.PUT("/api/v1/upwork/organisation", { body: { id } })),
    onSuccess: (status) => {
      client.setQueryData(upworkStatusQuery.queryKey, status);
      for (const queryKey of [...OF_THE_NAME, ["jobs"]]) void client.resetQueries({ queryKey });
      void client.invalidateQueries();
    },
  });
}

/** Tries everything now; some seconds of questions to Upwork. */
export function useTryAbilities() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.POST("/api/v1/upwork/capabilities/check")),
    onSuccess: (known) => {
      client.setQueryData(capabilitiesQuery.queryKey, known);
      void client.invalidateQueries({ queryKey: usageQuery.queryKey });
    },
  });
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
    // What was read through another connection says nothing of this one.
    forgetAnswers(client);
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
      forgetAnswers(client);
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
}

/** What is read in one name at Upwork and means nothing in another. */
const OF_THE_NAME = [capabilitiesQuery.queryKey, ["messages"], ["work"], ["jobs", "saved"]];

function forgetAnswers(client: QueryClient): void {
  for (const queryKey of [...OF_THE_NAME, organisationsQuery.queryKey]) {
    client.removeQueries({ queryKey });
  }
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
