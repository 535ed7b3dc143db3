/** The address of the gate of one application. */
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { PreviewView } from "./PreviewView";

const route = getRouteApi("/app/applications/$id/preview");

export function PreviewPage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  return (
    <PreviewView
      id={id}
      onConfirmed={() => void navigate({ to: "/applications/$id", params: { id }, replace: true })}
    />
  );
}
