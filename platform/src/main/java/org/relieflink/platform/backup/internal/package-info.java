/** 备份内部：register and rules · what the page shows. */
@NullMarked
package org.relieflink.platform.backup.internal;

import org.jspecify.annotations.NullMarked;
