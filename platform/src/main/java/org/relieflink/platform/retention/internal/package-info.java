/** 保存与删除的内部：rules, plans, the run and its certificate. */
@NullMarked
package org.relieflink.platform.retention.internal;

import org.jspecify.annotations.NullMarked;
