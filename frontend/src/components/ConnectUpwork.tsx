/** The one way out of a missing or ended connection, beside the failure that told of it. */
import { useTranslation } from "react-i18next";
import { asProblem } from "@/lib/problem";
import { LinkButton } from "./links";

const NOT_CONNECTED = ["upwork_not_connected", "upwork_expired", "grant_revoked"];
/** The connection stands, but cannot do this: the Upwork page says what it can. */
const NOT_ABLE = ["upwork_not_offered", "upwork_scope_missing", "scope_missing"];

export function ConnectUpwork({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { code } = asProblem(error);
  const word = NOT_ABLE.includes(code)
    ? "abilities"
    : code === "upwork_not_connected"
      ? "first"
      : "again";
  if (word !== "abilities" && !NOT_CONNECTED.includes(code)) return null;
  return (
    <LinkButton to="/upwork" size="xs" variant={word === "abilities" ? "default" : "filled"}>
      {t(`connect.${word}`)}
    </LinkButton>
  );
}
