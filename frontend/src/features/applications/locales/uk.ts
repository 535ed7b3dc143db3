/** Слова сторінок відгуків. */
export default { title: "Відгуки" };
