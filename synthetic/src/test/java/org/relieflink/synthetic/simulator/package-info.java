/** 模拟部门系统的测试 · Tests of the simulated systems. */
@NullMarked
package org.relieflink.synthetic.simulator;

import org.jspecify.annotations.NullMarked;
