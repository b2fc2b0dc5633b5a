/** 字典怎么读出来：how the files become entries. In: the list {@code console/dictionaries.yaml}. */
@NullMarked
package org.relieflink.platform.console.internal;

import org.jspecify.annotations.NullMarked;
