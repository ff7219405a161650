/** Takes what the address gives for the fields, as in `?name=…`, into the values of a new record. */
export function prefill<Values extends object>(
  values: Values,
  search: URLSearchParams,
  fields: readonly (keyof Values & string)[],
): Values {
  const given = fields.filter((field) => search.get(field)).map((field) => [field, search.get(field)]);
  return { ...values, ...Object.fromEntries(given) };
}
