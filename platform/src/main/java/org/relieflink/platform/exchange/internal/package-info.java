/** 交换的内部：folder, delivery note, what came and what became of it. */
@NullMarked
package org.relieflink.platform.exchange.internal;

import org.jspecify.annotations.NullMarked;
