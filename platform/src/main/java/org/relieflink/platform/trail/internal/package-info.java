/** 留痕的内部：the table, the listeners, the interceptor that writes reads before they happen. */
@NullMarked
package org.relieflink.platform.trail.internal;

import org.jspecify.annotations.NullMarked;
