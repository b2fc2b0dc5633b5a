/** 诱饵记录的内部：making persons who do not exist, and their table. */
@NullMarked
package org.relieflink.platform.watch.internal.honey;

import org.jspecify.annotations.NullMarked;
