/** "3 new jobs": found in the background while the list is read; the list itself stays until the person wants them. */
import { Button } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { followJobNews } from "@/lib/jobNews";
import { useJobWords } from "./facts";
import classes from "./NewJobsPill.module.css";
import { countsQuery } from "./queries";

interface NewJobsPillProps {
  /** Shows the inbox from its start. */
  onShow: () => void;
}

export function NewJobsPill({ onShow }: NewJobsPillProps) {
  const { t } = useJobWords();
  const client = useQueryClient();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ends = new AbortController();
    followJobNews((ids) => {
      setFresh((before) => new Set([...before, ...ids]));
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
    }, ends.signal);
    return () => ends.abort();
  }, [client]);

  function show() {
    setFresh(new Set());
    onShow();
    void client.resetQueries({ queryKey: ["jobs", "seen"] });
  }

  return (
    <div role="status" className={classes.place}>
      {fresh.size > 0 ? (
        <Button
          size="compact-sm"
          radius="xl"
          leftSection={<IconArrowUp size={14} aria-hidden />}
          onClick={show}
        >
          {t("list.fresh", { count: fresh.size })}
        </Button>
      ) : null}
    </div>
  );
}
