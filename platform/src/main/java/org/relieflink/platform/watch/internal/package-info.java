/** 盯着的内部：the dated rules as read, the counters, the acts in their transactions. */
@NullMarked
package org.relieflink.platform.watch.internal;

import org.jspecify.annotations.NullMarked;
