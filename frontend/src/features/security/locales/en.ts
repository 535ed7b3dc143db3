/** Words of the security page. */
export default {
  title: "Security",
};
