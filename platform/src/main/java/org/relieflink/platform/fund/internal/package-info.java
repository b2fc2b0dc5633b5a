/** 资金池的内部：forms, keys, postings under ordered locks, and the invariants. */
@NullMarked
package org.relieflink.platform.fund.internal;

import org.jspecify.annotations.NullMarked;
