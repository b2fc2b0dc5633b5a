/** 多方授权的内部：the rules as read, the store, the acts in their transactions. */
@NullMarked
package org.relieflink.platform.approval.internal;

import org.jspecify.annotations.NullMarked;
