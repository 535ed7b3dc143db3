/** A form that knows how to be refused: the server's field codes become messages at their fields. */
import { type FormErrors, type UseFormInput, type UseFormReturnType, useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { codeText } from "@/i18n/problemText";
import { type ApiProblem, asProblem, isQuiet } from "@/lib/problem";

export interface ProblemForm<V extends Record<string, unknown>> {
  form: UseFormReturnType<V>;
  /** A refusal that belongs to no field; shown by FormProblem. */
  problem: ApiProblem | null;
  busy: boolean;
  /** For `<form onSubmit>`: validates, sends, shows a refusal, puts focus on the first bad field. */
  submit: (event?: React.FormEvent<HTMLFormElement>) => void;
}

interface Options<V extends Record<string, unknown>> extends UseFormInput<V> {
  send: (values: V) => Promise<unknown>;
  /** Codes that belong to a field even when the server does not say which. */
  fieldOfCode?: Partial<Record<string, keyof V & string>>;
}

export function useProblemForm<V extends Record<string, unknown>>(
  options: Options<V>,
): ProblemForm<V> {
  const { send, fieldOfCode, ...input } = options;
  const { t } = useTranslation("problems");
  const form = useForm<V>(input);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  function refuse(error: unknown, values: V) {
    if (isQuiet(error)) return;
    const refused = asProblem(error);
    const errors: FormErrors = {};
    for (const [field, code] of Object.entries(refused.fields)) {
      if (field in values) errors[field] = codeText(t, code) ?? refused.message;
    }
    const field = fieldOfCode?.[refused.code];
    if (field) errors[field] ??= codeText(t, refused.code) ?? refused.message;
    form.setErrors(errors);
    setProblem(Object.keys(errors).length > 0 ? null : refused);
    focusFirst(errors);
  }

  function focusFirst(errors: FormErrors) {
    const first = Object.keys(errors)[0];
    if (first) form.getInputNode(first)?.focus();
  }

  const submit = form.onSubmit(async (values) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await send(values);
    } catch (error) {
      refuse(error, values);
    } finally {
      setBusy(false);
    }
  }, focusFirst);

  return { form, problem, busy, submit };
}
