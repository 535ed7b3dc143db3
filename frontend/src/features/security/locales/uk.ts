/** Слова сторінки безпеки. */
export default {
  title: "Безпека",
};
