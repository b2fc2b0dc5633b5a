/** 协办的内部：the rule, the use cases, the table. */
@NullMarked
package org.relieflink.platform.joint.internal;

import org.jspecify.annotations.NullMarked;
