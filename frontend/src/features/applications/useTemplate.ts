/** Making a draft of one of the person's own templates. */
import { useMutation } from "@tanstack/react-query";
import type { Application } from "@/client/types";
import { api, call } from "@/lib/api";

interface Chosen {
  version: number;
  template_id: string;
}

export function useTemplate(id: string, onDone: (application: Application) => void) {
  return useMutation({
    mutationFn: (body: Chosen) =>
      call(
        api.POST("/api/v1/applications/{application_id}/template", {
          params: { path: { application_id: id } },
          body,
        }),
      ),
    onSuccess: onDone,
  });
}
