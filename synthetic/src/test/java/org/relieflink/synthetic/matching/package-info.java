/** 比对清单的测试 · Tests of the matching lists: rates, truth, same bytes, fictional numbers. */
@NullMarked
package org.relieflink.synthetic.matching;

import org.jspecify.annotations.NullMarked;
