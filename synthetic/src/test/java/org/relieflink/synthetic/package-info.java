/** 合成数据的检查 · What generated counties must hold. */
@NullMarked
package org.relieflink.synthetic;

import org.jspecify.annotations.NullMarked;
