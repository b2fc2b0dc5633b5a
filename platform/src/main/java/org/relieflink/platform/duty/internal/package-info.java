/** 职责台账的内部：the rules, and gathering what the capabilities tell. */
@NullMarked
package org.relieflink.platform.duty.internal;

import org.jspecify.annotations.NullMarked;
