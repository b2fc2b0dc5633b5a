/** 造人的测试 · Tests of the drawing of people. */
@NullMarked
package org.relieflink.synthetic.people;

import org.jspecify.annotations.NullMarked;
