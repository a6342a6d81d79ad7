/** The product's mark, beside its name. */
export function Mark() {
  return <img src="/icon/icon.svg" width={20} height={20} alt="" />;
}
