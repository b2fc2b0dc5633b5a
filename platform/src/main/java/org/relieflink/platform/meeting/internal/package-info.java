/** 会商的内部。 Rows, checks, the outcome's way into the case. */
@NullMarked
package org.relieflink.platform.meeting.internal;

import org.jspecify.annotations.NullMarked;
