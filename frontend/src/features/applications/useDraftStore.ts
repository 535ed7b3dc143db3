/** The draft's store as a hook: saved while typed, followed by the page's data, kept when leaving. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Application } from "@/client/types";
import { api, call } from "@/lib/api";
import { type DraftSnapshot, DraftStore } from "./draftStore";
import { applicationKey } from "./queries";

export function useDraftStore(application: Application): [DraftStore, DraftSnapshot] {
  const client = useQueryClient();
  const { id } = application;
  const [store] = useState(
    () =>
      new DraftStore(application, {
        save: (body) =>
          call(
            api.PUT("/api/v1/applications/{application_id}", {
              params: { path: { application_id: id } },
              body,
            }),
          ),
        load: () =>
          call(
            api.GET("/api/v1/applications/{application_id}", {
              params: { path: { application_id: id } },
            }),
          ),
      }),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.get);

  // The page's copy follows what was saved, so that the gate and the list never show an older text.
  useEffect(() => {
    client.setQueryData(applicationKey(id), snapshot.base);
  }, [client, id, snapshot.base]);

  useEffect(() => {
    if (application.version > store.get().base.version) store.adopt(application);
  }, [application, store]);

  // What could not be saved offline is tried again when the network is back.
  useEffect(() => {
    const again = () => void store.settle();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [store]);

  return [store, snapshot];
}
