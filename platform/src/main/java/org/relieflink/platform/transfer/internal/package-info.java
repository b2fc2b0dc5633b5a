/** 双向移送的内部：tables, rules, what a department may get, letters, papers, clocks, the two boxes of messages. */
@NullMarked
package org.relieflink.platform.transfer.internal;

import org.jspecify.annotations.NullMarked;
