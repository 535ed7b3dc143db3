/** The dialog of a draft's earlier versions. */

import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Application, DraftVersion } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import type { DraftStore } from "./draftStore";
import { Versions } from "./Versions";
import { useRestore } from "./versions";

interface VersionsDialogProps {
  store: DraftStore;
  onRestored: (application: Application) => void;
  onClose: () => void;
}

export function VersionsDialog({ store, onRestored, onClose }: VersionsDialogProps) {
  useFocusBack();
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
      <Versions
        id={id}
        draft={version}
        busy={restore.isPending}
        problem={restore.error}
        onRestore={goBack}
      />
    </Modal>
  );
}
