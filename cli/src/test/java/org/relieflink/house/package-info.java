/**
 * 房屋规矩：模块次序、边界、尺寸、登记簿的测试。 The rules of the house, enforced: story order, boundaries, sizes,
 * registers. In: the source tree and the compiled classes of every module. Out: a failed build that
 * names the place and the rule.
 */
@NullMarked
package org.relieflink.house;

import org.jspecify.annotations.NullMarked;
