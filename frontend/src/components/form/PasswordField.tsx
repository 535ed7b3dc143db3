/** A password input whose show/hide button is named and can be reached by keyboard. */
import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";

export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation();
  const [visible, { toggle }] = useDisclosure(false);
  return (
    <PasswordInput
      {...props}
      visible={visible}
      onVisibilityChange={toggle}
      visibilityToggleButtonProps={{
        "aria-label": t(visible ? "password.hide" : "password.show"),
        "aria-hidden": false,
        tabIndex: 0,
      }}
    />
  );
}
