/** 导出的内部：the second person, the register and the mark. */
@NullMarked
package org.relieflink.platform.watch.internal.export;

import org.jspecify.annotations.NullMarked;
