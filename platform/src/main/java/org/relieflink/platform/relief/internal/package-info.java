/** 救助案件的内部。 Engine, rows, checks, clocks. */
@NullMarked
package org.relieflink.platform.relief.internal;

import org.jspecify.annotations.NullMarked;
