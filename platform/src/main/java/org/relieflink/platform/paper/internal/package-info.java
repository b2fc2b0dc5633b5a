/** 纸面的内部：face, setting, watermark. */
@NullMarked
package org.relieflink.platform.paper.internal;

import org.jspecify.annotations.NullMarked;
