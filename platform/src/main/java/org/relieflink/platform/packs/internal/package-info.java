/** 规则包的内部：the table, the live door, the steps of one version, the trial on past cases. */
@NullMarked
package org.relieflink.platform.packs.internal;

import org.jspecify.annotations.NullMarked;
