/** 回避的内部：rules as read, declarations sealed, the circle of an officer, the round of the watch. */
@NullMarked
package org.relieflink.platform.recusal.internal;

import org.jspecify.annotations.NullMarked;
