/**
 * How a time grows with a size: the exponent p in time = c · size^p, by a least-squares fit of the logarithms.
 * @param {readonly (readonly [size: number, ms: number])[]} points two or more
 */
export function growthOf(points) {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)]);
  const mean = (place) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return covariance / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}
