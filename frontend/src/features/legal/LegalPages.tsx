/** Privacy and terms as plain text pages, readable before and after signing in. */
import { Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import classes from "./LegalPages.module.css";

export function PrivacyPage() {
  return <LegalText page="privacy" />;
}

export function TermsPage() {
  return <LegalText page="terms" />;
}

function LegalText({ page }: { page: "privacy" | "terms" }) {
  const { t } = useTranslation(["legal", "common"]);
  const sections = t(`legal:${page}.sections`, { returnObjects: true });
  return (
    <article data-wide className={classes.text}>
      <PageHeader title={t(`legal:${page}.title`)} text={t("legal:version")} />
      <Stack gap="xl">
        {sections.map(({ heading, text }) => (
          <section key={heading}>
            <Title order={2} mb="xs">
              {heading}
            </Title>
            {text.map((paragraph) => (
              <p key={paragraph} className={classes.paragraph}>
                {paragraph}
              </p>
            ))}
          </section>
        ))}
        <LinkAnchor to="/">{t("common:actions.home")}</LinkAnchor>
      </Stack>
    </article>
  );
}
