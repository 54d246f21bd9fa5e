/**
 * Products of two people's vectors with those of all targets, written into their rows of scores. Each product is summed in order of the
 * dimensions, so that whoever stands beside whom changes nothing. Linear in targets x dimensions.
 * Four targets at a time: eight sums wait for nothing but themselves, and what is loaded serves several of them.
 * @param targets row-major.
 */
export function scoreTwoByMeaning(
  targets: Float64Array,
  [left, right]: readonly [Float64Array, Float64Array],
  [leftScores, rightScores]: readonly [Float64Array, Float64Array],
): void {
  const dimensions = left.length;
  const whole = leftScores.length - (leftScores.length % 4);
  for (let target = 0; target < whole; target += 4) {
    const one = target * dimensions;
    const two = one + dimensions;
    const three = two + dimensions;
    const four = three + dimensions;
    let [left1, left2, left3, left4] = [0, 0, 0, 0];
    let [right1, right2, right3, right4] = [0, 0, 0, 0];
    for (let index = 0; index < dimensions; index += 1) {
      const a = left[index]!;
      const b = right[index]!;
      const first = targets[one + index]!;
      const second = targets[two + index]!;
      const third = targets[three + index]!;
      const fourth = targets[four + index]!;
      left1 += a * first;
      right1 += b * first;
      left2 += a * second;
      right2 += b * second;
      left3 += a * third;
      right3 += b * third;
      left4 += a * fourth;
      right4 += b * fourth;
    }
    leftScores[target] = left1;
    leftScores[target + 1] = left2;
    leftScores[target + 2] = left3;
    leftScores[target + 3] = left4;
    rightScores[target] = right1;
    rightScores[target + 1] = right2;
    rightScores[target + 2] = right3;
    rightScores[target + 3] = right4;
  }
  for (let target = whole; target < leftScores.length; target += 1) {
    let [ofLeft, ofRight] = [0, 0];
    for (let index = 0; index < dimensions; index += 1) {
      const value = targets[target * dimensions + index]!;
      ofLeft += left[index]! * value;
      ofRight += right[index]! * value;
    }
    leftScores[target] = ofLeft;
    rightScores[target] = ofRight;
  }
}
