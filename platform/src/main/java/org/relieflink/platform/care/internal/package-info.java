/** 回访的内部：rules as read, visits sealed, clocks of the rounds, drafts of the green channel. */
@NullMarked
package org.relieflink.platform.care.internal;

import org.jspecify.annotations.NullMarked;
