/** 差错的测试 · Tests of the slips. */
@NullMarked
package org.relieflink.synthetic.damage;

import org.jspecify.annotations.NullMarked;
