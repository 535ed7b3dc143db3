/** The refusal of a whole form, above its button. */
import type { ApiProblem } from "@/lib/problem";
import { ProblemNotice } from "../ProblemNotice";

export function FormProblem({ problem }: { problem: ApiProblem | null }) {
  return problem ? <ProblemNotice error={problem} /> : null;
}
