/** An id as the address of its account and a way to it; the viewer is "you", an erased account says so. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { useMe } from "@/lib/session";
import classes from "./PersonName.module.css";
import { addressQuery } from "./queries";

export function PersonName({ id }: { id: string }) {
  const { t } = useTranslation("admin");
  const mine = useMe()?.id === id;
  const address = useQuery({ ...addressQuery(id), enabled: !mine });
  if (address.data === null) return <span>{t("audit.erased")}</span>;
  return (
    <LinkAnchor to="/admin/users/$id" params={{ id }} className={classes.name}>
      {mine ? t("audit.you") : (address.data ?? id)}
    </LinkAnchor>
  );
}
