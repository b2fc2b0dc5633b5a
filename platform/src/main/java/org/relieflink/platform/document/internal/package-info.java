/** 文书的内部：tables, checks, steps, signing. */
@NullMarked
package org.relieflink.platform.document.internal;

import org.jspecify.annotations.NullMarked;
