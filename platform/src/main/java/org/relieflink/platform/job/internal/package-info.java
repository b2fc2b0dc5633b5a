/** 后台任务的内部：the bounded executor and the stored state. */
@NullMarked
package org.relieflink.platform.job.internal;

import org.jspecify.annotations.NullMarked;
