/** 摆渡的内部：folders, tables, packing, taking, receipts; one round after another. */
@NullMarked
package org.relieflink.platform.ferry.internal;

import org.jspecify.annotations.NullMarked;
