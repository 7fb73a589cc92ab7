/** The URL of the page with a view in its hash. @param view a view string */
export function linkToView(view: string): string {
  const link = new URL(location.href);
  link.hash = view;
  return link.href;
}
