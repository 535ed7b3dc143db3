/** Tokens with which the person's own scripts call the app. */
import { Button } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { NewToken } from "./NewToken";
import classes from "./rows.module.css";
import { TokenRow } from "./TokenRow";
import { tokensQuery } from "./tokenRequests";

export function TokensPage() {
  const { t } = useTranslation("security");
  const tokens = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t("tokens.make")}
    </Button>
  );
  const isEmpty = tokens.data?.length === 0;
  return (
    <>
      <PageHeader
        title={t("tokens.title")}
        text={t("tokens.text")}
        actions={isEmpty ? null : make}
      />
      <ListStates
        query={tokens}
        isEmpty={(known) => known.length === 0}
        empty={{ text: t("tokens.empty"), action: make, icon: <IconKey size={24} aria-hidden /> }}
        skeleton={<RowsSkeleton rows={3} />}
      >
        {(known) => (
          <ul className={`${classes.rows} ${classes.narrow}`}>
            {known.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
      </ListStates>
      <NewToken opened={making} onClose={() => setMaking(false)} />
    </>
  );
}
