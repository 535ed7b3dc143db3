/** Fills the form from the person's own profile on Upwork; nothing is kept before they save, and it can be undone. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { showUndo } from "@/components/undoToast";
import { api, call } from "@/lib/api";
import { uniqueNames } from "./clean";
import { MOST } from "./profileFields";
import type { ProfileForm } from "./useProfileForm";

export function FromUpwork({ form }: { form: ProfileForm }) {
  const { t } = useTranslation("profile");
  const read = useMutation({
    mutationFn: () => call(api.GET("/api/v1/upwork/profile")),
    onSuccess: (told) => {
      const before = form.getValues();
      form.setValues({
        title: told.title || before.title,
        overview: told.overview || before.overview,
        skills: uniqueNames([...before.skills, ...told.skills]).slice(0, MOST.skills),
        hourly_rate: told.hourly_rate?.replace(/\.00$/, "") ?? before.hourly_rate,
      });
      showUndo({ message: t("fromUpwork.done"), onUndo: () => form.setValues(before) });
    },
  });
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        mb="md"
        loading={read.isPending}
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => read.mutate()}
      >
        {t("fromUpwork.read")}
      </Button>
      {read.error ? <ProblemNotice error={read.error} /> : null}
    </div>
  );
}
