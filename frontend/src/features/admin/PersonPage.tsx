/** The address of one account. */
import { getRouteApi } from "@tanstack/react-router";
import { PersonView } from "./PersonView";

const route = getRouteApi("/app/admin/users/$id");

export function PersonPage() {
  const { id } = route.useParams();
  return <PersonView key={id} id={id} />;
}
