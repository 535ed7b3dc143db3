/** One click that mends what a warning speaks of, named by what it will do. */
import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Mend } from "./marks";

interface MendButtonProps {
  mend: Mend;
  /** What it is about, to tell one button from another. */
  what: string;
  onMend: (mend: Mend, what: string) => void;
}

export function MendButton({ mend, what, onMend }: MendButtonProps) {
  const { t } = useTranslation("writing");
  const word = mendWord(t, mend);
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconWand size={14} aria-hidden />}
      aria-label={t("mend.about", { act: word, what })}
      onClick={() => onMend(mend, what)}
    >
      {word}
    </Button>
  );
}

function mendWord(t: TFunction<"writing">, mend: Mend): string {
  if (mend.act !== "replace") return t(`mend.${mend.act}`);
  const text = mend.text.trim();
  if (text === "") return t("mend.takeOut");
  return t(mend.place.start === mend.place.end ? "mend.insert" : "mend.put", { text });
}
