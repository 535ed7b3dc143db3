/** A form that asks for the preview of what is to leave: its fields, what stands in the way, and the two ways on. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ConnectUpwork } from "./ConnectUpwork";
import classes from "./PrepareForm.module.css";
import { ProblemNotice } from "./ProblemNotice";

interface PrepareFormProps {
  name: string;
  /** True where the fields say enough to be previewed. */
  ready: boolean;
  prepare: { error: unknown; isPending: boolean };
  words: { preview: string; leave: string };
  onPreview: () => void;
  onLeave: () => void;
  children: ReactNode;
}

export function PrepareForm(props: PrepareFormProps) {
  const { name, ready, prepare, words, onPreview, onLeave, children } = props;
  return (
    <form
      className={classes.form}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onPreview();
      }}
    >
      {children}
      {prepare.error ? (
        <ProblemNotice
          error={prepare.error}
          onRetry={onPreview}
          action={<ConnectUpwork error={prepare.error} />}
        />
      ) : null}
      <div className={classes.ways}>
        <Button type="submit" size="sm" disabled={!ready} loading={prepare.isPending}>
          {words.preview}
        </Button>
        <Button variant="default" size="sm" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
