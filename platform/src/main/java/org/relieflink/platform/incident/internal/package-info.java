/** 事件的内部：rules as read, the tables, the acts, and the counting of what was touched. */
@NullMarked
package org.relieflink.platform.incident.internal;

import org.jspecify.annotations.NullMarked;
