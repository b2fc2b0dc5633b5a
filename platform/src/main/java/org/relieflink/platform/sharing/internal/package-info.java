/** 协查的里面：the dated catalogue, the clock, the stores and the acts. */
@NullMarked
package org.relieflink.platform.sharing.internal;

import org.jspecify.annotations.NullMarked;
