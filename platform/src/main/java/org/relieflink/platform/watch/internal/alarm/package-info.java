/** 预警的内部：rules as read, the rounds over the trail, the store, the steps of the reviewers. */
@NullMarked
package org.relieflink.platform.watch.internal.alarm;

import org.jspecify.annotations.NullMarked;
