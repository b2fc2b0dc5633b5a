/** 人员的内部：rules on accounts and units, the use cases, their tables. */
@NullMarked
package org.relieflink.platform.staff.internal;

import org.jspecify.annotations.NullMarked;
