/** Words before the door: sign-up, sign-in, factors, privacy and terms. */
export default {
  signIn: { title: "Sign in" },
  privacy: { title: "Privacy" },
  terms: { title: "Terms of use" },
};
