/** Words of the applications pages. */
export default { title: "Applications" };
