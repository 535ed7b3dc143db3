/** The dialog of a draft's earlier versions; what fills it is fetched when it is first opened. */
import { Modal } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Application, DraftVersion } from "@/client/types";
import { RowsSkeleton } from "@/components/ListStates";
import { showUndo } from "@/components/undoToast";
import type { DraftStore } from "./draftStore";
import { useRestore } from "./versions";

const Versions = lazy(async () => ({ default: (await import("./Versions")).Versions }));

interface VersionsDialogProps {
  store: DraftStore;
  onRestored: (application: Application) => void;
  onClose: () => void;
}

export function VersionsDialog({ store, onRestored, onClose }: VersionsDialogProps) {
  const { t } = useTranslation("writing");
  const { id, version } = store.get().base;
  const restore = useRestore(id);

  function goBack({ number }: DraftVersion) {
    const before = store.get().text;
    restore.mutate(
      { number, version },
      {
        onSuccess: (application) => {
          onRestored(application);
          onClose();
          showUndo({ message: t("versions.restored"), onUndo: () => store.change(before) });
        },
      },
    );
  }

  return (
    <Modal opened onClose={onClose} title={t("versions.title")} size="xl">
      <Suspense fallback={<RowsSkeleton rows={3} />}>
        <Versions
          id={id}
          draft={version}
          busy={restore.isPending}
          problem={restore.error}
          onRestore={goBack}
        />
      </Suspense>
    </Modal>
  );
}
